-- One evaluation of one model version on one file. The id follows from the file, the split and the
-- models, so that asking twice finds the first answer.
create table evaluation (
  id             uuid primary key,
  data_name      text        not null,
  data_sha256    text        not null,
  data           bytea       not null,
  split          text,
  model          text        not null,
  status         text        not null check (status in ('PENDING', 'RUNNING', 'COMPLETED', 'FAILED')),
  done           integer     not null,
  total          integer     not null,
  figures        jsonb,
  manifest       jsonb,
  report_json    text,
  report_html    text,
  problem        text,
  requested_at   timestamptz not null,
  finished_at    timestamptz,
  check (0 <= done and done <= total)
);

-- What each system says about each row evaluated, written chunk by chunk. Scores, in the order of
-- the taxonomy, are kept where the selection is made at the end.
create table evaluation_row (
  evaluation uuid      not null references evaluation (id),
  system     text      not null,
  position   integer   not null check (position >= 0),
  sectors    integer[] not null,
  scores     real[],
  primary key (evaluation, system, position)
);

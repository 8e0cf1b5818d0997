-- One run over one folder. The id is made from the path and the number of the run.
create table folder (
  id           uuid        primary key,
  path         text        not null,
  run          integer     not null check (run > 0),
  submitted_at timestamptz not null,
  unique (path, run)
);

-- The files of a folder in the order they are taken, listed when the run is asked for: what is to be
-- done and, once the outcome is there, the report.
create table folder_file (
  folder     uuid    not null references folder (id),
  ordinal    integer not null check (ordinal >= 0),
  file       text    not null,
  outcome    text    check (outcome in ('RECEIVED', 'UNCHANGED', 'NEW_VERSION', 'QUARANTINED', 'SKIPPED')),
  transcript uuid    references transcript (id),
  detail     text,
  primary key (folder, ordinal),
  unique (folder, file),
  check (outcome is not null or transcript is null)
);

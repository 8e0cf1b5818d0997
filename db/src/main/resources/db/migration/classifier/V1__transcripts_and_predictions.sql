-- One version of one budget's text, as handed over by the ingest service. Never updated.
create table transcript (
  id             uuid primary key,
  name           text        not null,
  sha256         text        not null,
  budget_key     text        not null,
  budget_year    integer,
  budget_kind    text        not null check (budget_kind in ('FULL', 'INTERIM', 'OTHER')),
  budget_date    date,
  version        integer     not null check (version > 0),
  -- SHA-256 of the whole hand-over: the same id with other content is refused
  content_sha256 text        not null,
  received_at    timestamptz not null
);

create table excerpt (
  transcript   uuid    not null references transcript (id),
  ordinal      integer not null check (ordinal >= 0),
  id           text    not null,
  part         text,
  section      text    not null,
  heading      text    not null,
  paragraph    text,
  page         integer,
  start_offset integer not null,
  end_offset   integer not null,
  text         text    not null,
  sha256       text    not null,
  primary key (transcript, ordinal),
  unique (transcript, id),
  check (0 <= start_offset and start_offset <= end_offset)
);

-- One run of one model version over one transcript. The newest sequence is the one shown.
create table run (
  transcript     uuid        not null references transcript (id),
  model          text        not null,
  sequence       integer     not null check (sequence > 0),
  status         text        not null check (status in ('PENDING', 'RUNNING', 'CLASSIFIED', 'FAILED')),
  done           integer     not null,
  total          integer     not null,
  truncated      integer     not null,
  problem_type   text,
  problem_title  text,
  problem_status integer,
  problem_detail text,
  requested_at   timestamptz not null,
  finished_at    timestamptz,
  primary key (transcript, model),
  unique (transcript, sequence),
  check (0 <= done and done <= total and 0 <= truncated and truncated <= done)
);

-- Written chunk by chunk, each chunk with run.done in the same transaction. An excerpt without a
-- row in predicted_sector was classified as concerning no sector.
create table prediction (
  transcript uuid    not null,
  model      text    not null,
  ordinal    integer not null,
  truncated  boolean not null,
  primary key (transcript, model, ordinal),
  foreign key (transcript, model) references run (transcript, model),
  foreign key (transcript, ordinal) references excerpt (transcript, ordinal)
);

-- Scores of at least 0.05, and every selected sector. Codes are those of the configured taxonomy.
create table predicted_sector (
  transcript uuid    not null,
  model      text    not null,
  ordinal    integer not null,
  sector     integer not null check (sector > 0),
  score      real    not null check (score between 0 and 1),
  selected   boolean not null,
  primary key (transcript, model, ordinal, sector),
  foreign key (transcript, model, ordinal) references prediction (transcript, model, ordinal)
);

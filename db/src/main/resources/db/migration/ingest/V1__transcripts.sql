-- One version of one budget's text. The id is made from the SHA-256 of the bytes received.
create table transcript (
  id               uuid        primary key,
  name             text        not null check (name <> ''),
  media_type       text        not null,
  sha256           text        not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes            integer     not null check (bytes between 1 and 20971520),
  received_at      timestamptz not null,
  status           text        not null check (status in ('RECEIVED', 'EXTRACTED', 'QUARANTINED')),
  -- what the sender said; wins over what the text says
  given_year       integer     check (given_year between 1900 and 2199),
  given_kind       text        check (given_kind in ('FULL', 'INTERIM', 'OTHER')),
  given_date       date,
  -- the budget it was found to present, and its place among the texts of that budget
  budget_key       text,
  budget_year      integer     check (budget_year between 1900 and 2199),
  budget_kind      text        check (budget_kind in ('FULL', 'INTERIM', 'OTHER')),
  budget_date      date,
  version          integer     check (version > 0),
  text_sha256      text        check (text_sha256 ~ '^[0-9a-f]{64}$'),
  -- the version before, where other bytes gave the very same text
  same_text_as     integer     check (same_text_as < version),
  paragraphs       integer     not null default 0 check (paragraphs >= 0),
  excerpts         integer     not null default 0 check (excerpts >= 0),
  dropped_lines    integer     not null default 0 check (dropped_lines >= 0),
  problem_type     text,
  problem_title    text,
  problem_status   integer,
  problem_detail   text,
  hand_over        text        check (hand_over in ('PENDING', 'DELIVERED', 'FAILED')),
  hand_over_type   text,
  hand_over_title  text,
  hand_over_status integer,
  hand_over_detail text,
  revision         integer     not null,
  unique (budget_key, version),
  check ((status = 'EXTRACTED') = (version is not null)),
  check ((version is null) = (budget_key is null)),
  check ((version is null) = (text_sha256 is null)),
  check ((version is null) = (hand_over is null)),
  check ((status = 'QUARANTINED') = (problem_type is not null)),
  check (coalesce(hand_over = 'FAILED', false) = (hand_over_type is not null))
);

create index transcript_by_receipt on transcript (received_at, id);

create table original (
  transcript uuid  primary key references transcript (id),
  content    bytea not null
);

create table extracted_text (
  transcript uuid primary key references transcript (id),
  content    text not null
);

-- Offsets count characters of the extracted text; printed numbers, pages and parts are optional.
create table paragraph (
  transcript   uuid    not null references transcript (id),
  ordinal      integer not null check (ordinal >= 0),
  number       text,
  part         text    check (part in ('A', 'B', 'ANNEX')),
  section      text    not null,
  heading      text    not null,
  page         integer check (page > 0),
  start_offset integer not null check (start_offset >= 0),
  end_offset   integer not null check (end_offset > start_offset),
  text         text    not null,
  primary key (transcript, ordinal)
);

create table excerpt (
  transcript   uuid    not null references transcript (id),
  ordinal      integer not null check (ordinal >= 0),
  id           text    not null,
  part         text    check (part in ('A', 'B', 'ANNEX')),
  section      text    not null,
  heading      text    not null,
  paragraph    text,
  page         integer check (page > 0),
  start_offset integer not null check (start_offset >= 0),
  end_offset   integer not null check (end_offset > start_offset),
  text         text    not null,
  sha256       text    not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (transcript, ordinal),
  unique (transcript, id)
);

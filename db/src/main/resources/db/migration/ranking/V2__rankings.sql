-- A transcript as one classifier model saw it, and what became of it.
create table ranking (
    transcript  uuid        not null,
    model       text        not null,
    name        text        not null,
    sha256      text        not null,
    budget_key  text        not null,
    budget_year integer,
    budget_kind text        not null,
    budget_date date,
    version     integer     not null,
    content     uuid        not null, -- made of the hash of what was handed over
    status      text        not null,
    ranker      text,
    basis       text,
    problem     text,
    received_at timestamptz not null,
    primary key (transcript, model)
);

create table excerpt (
    transcript   uuid    not null,
    model        text    not null,
    id           text    not null,
    ordinal      integer not null,
    part         text,
    section      text    not null,
    heading      text    not null,
    paragraph    text,
    page         integer,
    start_offset integer not null,
    end_offset   integer not null,
    text         text    not null,
    sha256       text    not null,
    primary key (transcript, model, id),
    foreign key (transcript, model) references ranking
);

create table excerpt_sector (
    transcript uuid             not null,
    model      text             not null,
    excerpt    text             not null,
    sector     integer          not null,
    score      double precision not null,
    selected   boolean          not null,
    primary key (transcript, model, excerpt, sector),
    foreign key (transcript, model, excerpt) references excerpt
);

create table ranked_sector (
    transcript uuid             not null,
    model      text             not null,
    sector     integer          not null,
    rank       integer          not null,
    score      double precision not null,
    excerpts   integer          not null,
    primary key (transcript, model, sector),
    foreign key (transcript, model) references ranking
);

-- An evaluation of the ranker. The returns are dropped when it has ended; their hash is in the
-- manifest of the report.
create table evaluation (
    id           uuid primary key,
    name         text        not null,
    target       text        not null,
    ranker       text        not null,
    status       text        not null,
    problem      text,
    returns      bytea,
    report       text,
    page         text,
    requested_at timestamptz not null,
    finished_at  timestamptz
);

-- The budgets it is about, earliest first, and what each system scores the sectors.
create table evaluation_budget (
    evaluation  uuid    not null references evaluation (id),
    position    integer not null,
    transcript  uuid    not null,
    model       text    not null,
    budget_key  text    not null,
    budget_date date    not null,
    scores      jsonb,
    primary key (evaluation, position),
    foreign key (transcript, model) references ranking
);

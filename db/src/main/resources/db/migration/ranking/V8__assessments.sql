-- Rankings by language models within token budgets (org.basir.ranking.assessment).
create table assessment (
    id             uuid primary key,
    transcript     uuid        not null,
    classifier     text        not null,
    content        uuid        not null, -- what was handed over and is assessed
    budget_key     text        not null,
    budget_year    integer,
    tenant         text        not null,
    language_model text,                 -- null: the first that the server lists
    method         text        not null,
    strategy       text        not null,
    markers        text        not null,
    tokens         bigint      not null,
    thinking       bigint      not null,
    fresh          boolean     not null, -- without the answers of other assessments
    status         text        not null check
        (status in ('PENDING', 'COMPLETE', 'PARTIAL', 'FAILED', 'CANCELLED')),
    answered_by    text,
    prompt         text,
    spent          bigint      not null default 0,
    units_left     bigint      not null,
    done           integer     not null default 0,
    sectors        integer     not null default 0,
    calls          integer     not null default 0,
    cached         integer     not null default 0,
    problem        text,
    report         text,
    requested_at   timestamptz not null,
    finished_at    timestamptz,
    foreign key (transcript, classifier) references ranking
);

create index assessment_requested on assessment (requested_at, id);
create index assessment_ranking on assessment (transcript, classifier);

create table assessed_sector (
    assessment uuid             not null references assessment on delete cascade,
    sector     integer          not null,
    rank       integer          not null,
    score      double precision not null,
    reason     text, -- why there is no score and the sector stands in the middle
    primary key (assessment, sector)
);

-- What models answered, so that nothing is paid for twice. Kept beyond its job for other jobs.
create table model_answer (
    model             text        not null,
    prompt            text        not null, -- SHA-256 of all that decides about the answer but its budget
    job               text        not null,
    answer            text        not null,
    shaped            boolean     not null, -- by the job's budget
    prompt_tokens     integer     not null,
    cached_tokens     integer     not null,
    thinking_tokens   integer     not null,
    completion_tokens integer     not null,
    counted           text        not null,
    units             bigint      not null,
    kept_at           timestamptz not null default now(),
    primary key (model, prompt, job)
);

-- Every question put to a model for an assessment, denied ones too.
create table model_call (
    id                bigint generated always as identity primary key,
    assessment        uuid        not null references assessment on delete cascade,
    scope             text        not null,
    made_at           timestamptz not null,
    model             text        not null,
    purpose           text        not null,
    enforcers         text[]      not null,
    granted           bigint      not null,
    think             bigint      not null,
    answer            bigint      not null,
    prompt_tokens     integer     not null,
    cached_tokens     integer     not null,
    thinking_tokens   integer     not null,
    completion_tokens integer     not null,
    counted           text        not null,
    charged           bigint      not null,
    overrun           bigint      not null,
    level             text        not null,
    finish            text        not null,
    latency_millis    bigint      not null
);

create index model_call_assessment on model_call (assessment, id);

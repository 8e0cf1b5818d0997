-- Runs that were sent with an evaluation: what rankers fitted elsewhere score the sectors.
-- Scores: by day of the budget and sector.
create table evaluation_run (
    evaluation uuid    not null references evaluation (id),
    position   integer not null,
    ranker     text    not null,
    role       text    not null,
    protocol   text    not null,
    file       text    not null,
    bytes      bigint  not null,
    sha256     text    not null,
    invented   integer not null,
    examples   text    not null,
    scores     jsonb   not null,
    primary key (evaluation, position)
);

-- A budget can be there for a run alone, without a speech. What happened is kept, so that an
-- evaluation can be exported and compared after its file of returns is dropped.
alter table evaluation_budget alter column transcript drop not null;
alter table evaluation_budget alter column model drop not null;
alter table evaluation_budget add column returns jsonb;

create index evaluation_requested_at on evaluation (requested_at);

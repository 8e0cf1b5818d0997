-- How many of the written prices replaced another one, and which days a file is about.
alter table price_import
    add column replaced  bigint not null default 0,
    add column first_day date,
    add column last_day  date;

-- How many shares one share became on the morning of a day. Prices stay as they were traded; the
-- factor is applied where returns are computed. An inferred action belongs to the source whose
-- prices suggest it, a given one (source '') to all.
create table corporate_action (
    symbol  text             not null,
    ex_date date             not null,
    kind    text             not null check (kind in ('SPLIT', 'BONUS', 'INFERRED')),
    source  text             not null,
    factor  double precision not null check (factor > 0 and factor <> 1),
    primary key (symbol, ex_date, kind, source)
);

create index corporate_action_by_day on corporate_action (ex_date);

-- Where else a sector might stand, and what drove it there; nothing for what was ranked before.
alter table ranked_sector
    add column low     double precision,
    add column high    double precision,
    add column best    integer,
    add column worst   integer,
    add column drivers jsonb not null default '[]';

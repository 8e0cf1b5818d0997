-- A file of prices and how far its import is. The content is dropped when the import has ended.
create table price_import (
    id          uuid primary key,
    name        text        not null,
    source      text        not null,
    status      text        not null,
    lines       bigint      not null default 0,
    written     bigint      not null default 0,
    unchanged   bigint      not null default 0,
    ignored     bigint      not null default 0,
    rejected    bigint      not null default 0,
    problem     text,
    content     bytea,
    received_at timestamptz not null,
    finished_at timestamptz
);

create table price_import_error (
    import uuid   not null references price_import (id),
    line   bigint not null,
    detail text   not null,
    primary key (import, line)
);

-- Series: 0 for the list of the exchange that counts before the others.
create table daily_price (
    source    text             not null,
    traded_on date             not null,
    symbol    text             not null,
    open      double precision not null check (open > 0),
    close     double precision not null check (close > 0),
    series    smallint         not null,
    primary key (source, traded_on, symbol)
);

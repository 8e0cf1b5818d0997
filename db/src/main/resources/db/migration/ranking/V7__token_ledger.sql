-- What language models may use and did use (org.basir.inference.ledger.JdbcLedger). Whoever changes
-- anything of a tenant holds the lock on the row of its topmost scope.

-- Paths: tenant/job/request/segment. Units: weighted tokens.
create table token_scope (
    path          text collate "C" primary key,
    limit_units   bigint,
    window_kind   text   not null default 'NONE' check (window_kind in ('NONE', 'FIXED', 'SLIDING')),
    window_millis bigint not null default 0,
    overrun       bigint not null default 0
);

-- What was used in one slot of a scope's window: all of it without a window, a fixed window, or the
-- moment of a reservation.
create table token_tally (
    id       bigint generated always as identity primary key,
    scope    text collate "C" not null references token_scope (path) on delete cascade,
    slot     timestamptz      not null,
    spent    bigint           not null default 0,
    reserved bigint           not null default 0,
    unique (scope, slot)
);

create table token_reservation (
    id            uuid primary key,
    tenant        text collate "C" not null,
    key           text             not null,
    -- whether asking for the key again gets this one
    holds_key     boolean          not null,
    scope         text collate "C" not null,
    model         text             not null,
    units         bigint           not null,
    made_at       timestamptz      not null,
    expires_at    timestamptz      not null,
    state         text             not null check (state in ('OPEN', 'FREE', 'SETTLED')),
    settled_units bigint,
    forget_at     timestamptz
);

create unique index token_reservation_key on token_reservation (tenant, key) where holds_key;
create index token_reservation_expiry on token_reservation (tenant, expires_at) where state = 'OPEN';
create index token_reservation_end on token_reservation (tenant, forget_at) where state <> 'OPEN';

-- Where a reservation counts; a tally is dropped with its scope, or when its time is long over.
create table token_charge (
    reservation uuid   not null references token_reservation (id) on delete cascade,
    tally       bigint not null references token_tally (id) on delete cascade,
    primary key (reservation, tally)
);

create index token_charge_tally on token_charge (tally);

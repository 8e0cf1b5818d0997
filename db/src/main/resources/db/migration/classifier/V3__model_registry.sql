-- What is known of each model version, kept when its folder is gone: predictions carry the version.
create table model_version (
  version       text        primary key,
  name          text        not null,
  -- of the parameters
  sha256        text        not null,
  -- 'shipped' or the folder
  source        text        not null,
  data_sha256   text,
  code_version  text,
  -- the pretrained model it was made from
  base          text,
  seed          bigint,
  figures       jsonb,
  trained_at    timestamptz,
  first_seen_at timestamptz not null,
  gone_since    timestamptz
);

-- Each change of the active model. Without a promotion that stands the default is active.
create table model_promotion (
  id          bigint      generated always as identity primary key,
  version     text        not null references model_version (version),
  previous    text        not null references model_version (version),
  action      text        not null check (action in ('PROMOTED', 'ROLLED_BACK')),
  promoted_at timestamptz not null,
  -- as they call themselves
  promoted_by text,
  note        text
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Rows of % are added, never changed', tg_table_name;
end $$;

create trigger append_only before update or delete or truncate on model_promotion
  for each statement execute function refuse_change();

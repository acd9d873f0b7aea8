-- An import or an export that somebody asked for, and whose turn it is to do it. How far an import is stands in its run.
create table transfer (
  brand_id      bigint      not null references brand (id),
  id            bigint      not null generated always as identity,
  person_id     bigint      not null,
  kind          text        not null check (kind in ('import', 'export')),
  source        text        check ((source is null) = (kind = 'export')),
  dry_run       boolean     not null,
  with_staff    boolean     not null,
  name          text        not null check (length(name) between 1 and 255),
  -- where its files are
  folder        text        not null,
  size          bigint,
  state         text        not null check (state in ('waiting', 'working', 'done', 'failed', 'cancelled')),
  run_id        bigint,
  lines         bigint      not null default 0,
  bytes         bigint      not null default 0,
  bytes_read    bigint      not null default 0,
  code          text,
  why           text,
  -- grows with every lease: who holds an older one has lost it
  attempt       bigint      not null default 0,
  -- leases since it last came any further
  tries         int         not null default 0,
  asked_at      timestamptz not null,
  updated_at    timestamptz not null,
  ended_at      timestamptz,
  leased_until  timestamptz not null,
  removed_at    timestamptz,
  primary key (brand_id, id),
  foreign key (brand_id, person_id) references membership (brand_id, person_id),
  foreign key (brand_id, run_id) references import_run (brand_id, id)
);
call keep_within_brand('transfer');
create unique index transfer_one_at_a_time on transfer (brand_id, kind) where state in ('waiting', 'working');
create index transfer_files on transfer (brand_id, folder) where removed_at is null;

-- Who asked for it, took part in it and fetched what came of it: ids and words of this list, nothing of what was carried.
create table transfer_event (
  brand_id     bigint      not null,
  transfer_id  bigint      not null,
  id           bigint      not null generated always as identity,
  at           timestamptz not null,
  person_id    bigint,
  what         text        not null
               check (what in ('asked', 'resumed', 'cancelled', 'done', 'failed', 'fetched', 'removed')),
  primary key (brand_id, transfer_id, id),
  foreign key (brand_id, transfer_id) references transfer (brand_id, id),
  foreign key (brand_id, person_id) references membership (brand_id, person_id)
);
call keep_within_brand('transfer_event');
call keep_for_ever('transfer_event');

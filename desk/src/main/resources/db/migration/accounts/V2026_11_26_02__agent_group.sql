-- Who has left keeps their row, because their tickets name them; they may neither sign in nor be given work.
alter table membership add column active boolean not null default true;

create table agent_group (
  brand_id     bigint      not null references brand (id),
  id           bigint      not null generated always as identity,
  name         text        not null check (length(name) between 1 and 100),
  description  text        not null default '' check (length(description) <= 1000),
  is_default   boolean     not null default false,
  is_public    boolean     not null default true,
  created_at   timestamptz not null,
  updated_at   timestamptz not null,
  deleted_at   timestamptz,
  primary key (brand_id, id),
  check (not (is_default and deleted_at is not null))
);
call keep_within_brand('agent_group');
create unique index agent_group_name on agent_group (brand_id, lower(name)) where deleted_at is null;
create unique index agent_group_default on agent_group (brand_id) where is_default;

create table group_membership (
  brand_id    bigint      not null,
  id          bigint      not null generated always as identity,
  person_id   bigint      not null,
  group_id    bigint      not null,
  is_default  boolean     not null default false,
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  primary key (brand_id, id),
  unique (brand_id, person_id, group_id),
  foreign key (brand_id, person_id) references membership (brand_id, person_id),
  foreign key (brand_id, group_id) references agent_group (brand_id, id)
);
call keep_within_brand('group_membership');
create unique index group_membership_default on group_membership (brand_id, person_id) where is_default;
create index group_membership_group on group_membership (brand_id, group_id, id);

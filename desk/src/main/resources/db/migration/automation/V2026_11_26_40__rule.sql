create table trigger_category (
  brand_id    bigint      not null references brand (id),
  id          bigint      not null generated always as identity,
  name        text        not null,
  position    int         not null,
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  primary key (brand_id, id),
  unique (brand_id, name)
);
call keep_within_brand('trigger_category');

-- Triggers, automations and macros as they were written; one that is deleted stays, so that the log can name it.
create table rule (
  brand_id     bigint      not null references brand (id),
  id           bigint      not null generated always as identity,
  kind         text        not null check (kind in ('trigger', 'automation', 'macro')),
  version      int         not null,
  title        text        not null,
  description  text,
  active       boolean     not null,
  position     int         not null,
  category_id  bigint,
  owner_id     bigint,
  group_ids    bigint[]    not null default '{}',
  definition   jsonb       not null,
  created_at   timestamptz not null,
  updated_at   timestamptz not null,
  deleted_at   timestamptz,
  primary key (brand_id, id),
  foreign key (brand_id, category_id) references trigger_category (brand_id, id),
  foreign key (brand_id, owner_id) references membership (brand_id, person_id)
);
call keep_within_brand('rule');
create index rule_kind on rule (brand_id, kind, position, id) where deleted_at is null;
create index rule_category on rule (brand_id, category_id) where category_id is not null and deleted_at is null;

create table rule_revision (
  brand_id   bigint      not null,
  rule_id    bigint      not null,
  version    int         not null,
  at         timestamptz not null,
  author_id  bigint,
  what       text        not null check (what in ('created', 'changed', 'deleted')),
  rule       jsonb       not null,
  primary key (brand_id, rule_id, version),
  foreign key (brand_id, rule_id) references rule (brand_id, id)
);
call keep_within_brand('rule_revision');
call keep_for_ever('rule_revision');

create table bulk_change (
  brand_id   bigint      not null,
  id         bigint      not null generated always as identity (start with 3600000001),
  person_id  bigint      not null,
  edit       jsonb       not null,
  state      text        not null check (state in ('running', 'done', 'undoing', 'undone')),
  asked_at   timestamptz not null,
  ended_at   timestamptz,
  primary key (brand_id, id),
  foreign key (brand_id, person_id) references membership (brand_id, person_id)
);
call keep_within_brand('bulk_change');
create index bulk_change_busy on bulk_change (brand_id, id) where state in ('running', 'undoing');

create table bulk_item (
  brand_id   bigint not null,
  bulk_id    bigint not null,
  ticket_id  bigint not null,
  state      text   not null check (state in ('waiting', 'done', 'unchanged', 'refused', 'undone', 'kept')),
  code       text,
  why        text,
  undo       jsonb,
  primary key (brand_id, bulk_id, ticket_id),
  foreign key (brand_id, bulk_id) references bulk_change (brand_id, id)
);
call keep_within_brand('bulk_item');
create index bulk_item_waiting on bulk_item (brand_id, bulk_id, ticket_id) where state in ('waiting', 'done');

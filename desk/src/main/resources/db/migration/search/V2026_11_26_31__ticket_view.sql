create table ticket_view (
  brand_id     bigint      not null references brand (id),
  id           bigint      not null generated always as identity,
  title        text        not null check (length(title) between 1 and 255),
  description  text        not null default '' check (length(description) <= 1000),
  active       boolean     not null default true,
  position     int         not null,
  person_id    bigint,
  conditions   jsonb       not null,
  layout       jsonb       not null,
  created_at   timestamptz not null,
  updated_at   timestamptz not null,
  primary key (brand_id, id),
  foreign key (brand_id, person_id) references membership (brand_id, person_id)
);
call keep_within_brand('ticket_view');
create index ticket_view_position on ticket_view (brand_id, position, id);
create index ticket_view_person on ticket_view (brand_id, person_id) where person_id is not null;

-- The groups that a view is for; without any it is for one person, or for everybody.
create table ticket_view_group (
  brand_id  bigint not null,
  view_id   bigint not null,
  group_id  bigint not null,
  primary key (brand_id, view_id, group_id),
  foreign key (brand_id, view_id) references ticket_view (brand_id, id) on delete cascade,
  foreign key (brand_id, group_id) references agent_group (brand_id, id)
);
call keep_within_brand('ticket_view_group');
create index ticket_view_group_group on ticket_view_group (brand_id, group_id);

-- Who may read what: a named part of the people who sign in, or of the staff. Groups and organisations are named by
-- number only; whoever knows them says to which of them a reader belongs.
create table user_segment (
  brand_id          bigint      not null references brand (id),
  -- far from ticket numbers, so that one is not taken for the other
  id                bigint      not null generated always as identity (start with 1000001),
  name              text        not null check (length(name) between 1 and 200),
  readers           text        not null check (readers in ('signed_in_users', 'staff')),
  group_ids         bigint[]    not null default '{}',
  organization_ids  bigint[]    not null default '{}',
  tags              text[]      not null default '{}',
  or_tags           text[]      not null default '{}',
  built_in          boolean     not null default false,
  created_at        timestamptz not null,
  updated_at        timestamptz not null,
  primary key (brand_id, id)
);
call keep_within_brand('user_segment');
create unique index user_segment_name on user_segment (brand_id, lower(name));

-- Who among the staff may write and publish, beside those whose role says so.
create table permission_group (
  brand_id    bigint      not null references brand (id),
  id          bigint      not null generated always as identity (start with 1000001),
  name        text        not null check (length(name) between 1 and 200),
  built_in    boolean     not null default false,
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  primary key (brand_id, id)
);
call keep_within_brand('permission_group');
create unique index permission_group_name on permission_group (brand_id, lower(name));

create table permission_group_segment (
  brand_id    bigint not null,
  group_id    bigint not null,
  segment_id  bigint not null,
  act         text   not null check (act in ('edit', 'publish')),
  primary key (brand_id, group_id, segment_id, act),
  foreign key (brand_id, group_id) references permission_group (brand_id, id),
  foreign key (brand_id, segment_id) references user_segment (brand_id, id)
);
call keep_within_brand('permission_group_segment');
create index permission_group_segment_segment on permission_group_segment (brand_id, segment_id);

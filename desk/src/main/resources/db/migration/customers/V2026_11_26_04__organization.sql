create table organization (
  brand_id         bigint      not null references brand (id),
  id               bigint      not null generated always as identity,
  name             text        not null check (length(name) between 1 and 255),
  external_id      text        check (length(external_id) between 1 and 255),
  details          text        check (length(details) <= 10000),
  notes            text        check (length(notes) <= 10000),
  group_id         bigint,
  shared_tickets   boolean     not null default false,
  shared_comments  boolean     not null default false,
  tags             text[]      not null default '{}',
  fields           jsonb       not null default '{}',
  created_at       timestamptz not null,
  updated_at       timestamptz not null,
  deleted_at       timestamptz,
  primary key (brand_id, id),
  foreign key (brand_id, group_id) references agent_group (brand_id, id)
);
call keep_within_brand('organization');
create unique index organization_name on organization (brand_id, lower(name)) where deleted_at is null;
create unique index organization_external on organization (brand_id, external_id)
  where external_id is not null and deleted_at is null;
create index organization_updated on organization (brand_id, updated_at, id);
create index organization_group on organization (brand_id, group_id) where group_id is not null;
create index organization_like on organization using gin (brand_id, name gin_trgm_ops);
create index organization_tags on organization using gin (brand_id, tags);
create index organization_fields on organization using gin (brand_id, fields jsonb_path_ops);

-- Newcomers who write from one of these domains belong to the organization; the oldest wins a contested one.
create table organization_domain (
  brand_id         bigint not null,
  domain           text   not null check (length(domain) between 1 and 253),
  organization_id  bigint not null,
  primary key (brand_id, domain, organization_id),
  foreign key (brand_id, organization_id) references organization (brand_id, id)
);
call keep_within_brand('organization_domain');
create index organization_domain_organization on organization_domain (brand_id, organization_id);

create table organization_membership (
  brand_id         bigint      not null,
  id               bigint      not null generated always as identity,
  customer_id      bigint      not null,
  organization_id  bigint      not null,
  is_default       boolean     not null default false,
  created_at       timestamptz not null,
  updated_at       timestamptz not null,
  primary key (brand_id, id),
  unique (brand_id, customer_id, organization_id),
  foreign key (brand_id, customer_id) references customer (brand_id, id),
  foreign key (brand_id, organization_id) references organization (brand_id, id)
);
call keep_within_brand('organization_membership');
create unique index organization_membership_default on organization_membership (brand_id, customer_id) where is_default;
create index organization_membership_organization on organization_membership (brand_id, organization_id, customer_id);

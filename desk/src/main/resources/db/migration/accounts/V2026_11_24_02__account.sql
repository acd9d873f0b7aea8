create table brand (
  id          bigint      primary key generated always as identity,
  key         text        not null unique check (key ~ '^[a-z][a-z0-9_]{0,39}$'),
  name        text        not null check (length(name) between 1 and 200),
  created_at  timestamptz not null
);

create table person (
  id             bigint      primary key generated always as identity,
  email          text        not null check (length(email) between 3 and 254),
  name           text        not null check (length(name) between 1 and 200),
  password_hash  text,
  created_at     timestamptz not null
);
create unique index person_email on person (lower(email));

create table membership (
  brand_id   bigint not null references brand (id),
  person_id  bigint not null references person (id),
  role       text   not null check (role in ('admin', 'lead', 'agent', 'light_agent', 'customer')),
  primary key (brand_id, person_id)
);
call keep_within_brand('membership');
-- a person who signs in may see where they belong, before any brand is chosen
create policy own_memberships on membership for select
  using (person_id = nullif(current_setting('app.person', true), '')::bigint);
create index membership_person on membership (person_id);

create table session (
  token_hash  bytea       primary key,
  person_id   bigint      not null references person (id),
  created_at  timestamptz not null,
  expires_at  timestamptz not null
);
create index session_expiry on session (expires_at);

create table api_token (
  brand_id    bigint      not null references brand (id),
  id          bigint      not null generated always as identity,
  person_id   bigint      not null,
  name        text        not null check (length(name) between 1 and 100),
  token_hash  bytea       not null,
  created_at  timestamptz not null,
  expires_at  timestamptz not null,
  revoked_at  timestamptz,
  primary key (brand_id, id),
  unique (brand_id, token_hash),
  foreign key (brand_id, person_id) references membership (brand_id, person_id)
);
call keep_within_brand('api_token');

create table sign_in_failure (
  id   bigint      primary key generated always as identity,
  key  text        not null,
  at   timestamptz not null
);
create index sign_in_failure_recent on sign_in_failure (key, at);

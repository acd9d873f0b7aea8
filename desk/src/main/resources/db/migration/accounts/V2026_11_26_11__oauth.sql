create table oauth_client (
  brand_id       bigint      not null references brand (id),
  id             bigint      not null generated always as identity,
  identifier     text        not null check (identifier ~ '^[A-Za-z0-9_.-]{1,100}$'),
  name           text        not null check (length(name) between 1 and 100),
  description    text        not null check (length(description) <= 1000),
  -- a program that cannot keep a secret has none, and proves itself by PKCE alone
  secret_hash    bytea,
  redirect_uris  text[]      not null check (cardinality(redirect_uris) <= 10),
  scopes         text[]      not null check (cardinality(scopes) between 1 and 50),
  created_by     bigint      not null,
  created_at     timestamptz not null,
  updated_at     timestamptz not null,
  primary key (brand_id, id),
  unique (brand_id, identifier),
  foreign key (brand_id, created_by) references membership (brand_id, person_id)
);
call keep_within_brand('oauth_client');

-- one yes of one person to one client; what it gave ends together
create table oauth_grant (
  brand_id    bigint      not null,
  id          bigint      not null generated always as identity,
  client_id   bigint      not null,
  person_id   bigint      not null,
  scopes      text[]      not null,
  created_at  timestamptz not null,
  ended_at    timestamptz,
  ended_why   text        check (ended_why in ('revoked', 'reused')),
  primary key (brand_id, id),
  foreign key (brand_id, client_id) references oauth_client (brand_id, id) on delete cascade,
  foreign key (brand_id, person_id) references membership (brand_id, person_id),
  check ((ended_at is null) = (ended_why is null))
);
call keep_within_brand('oauth_grant');
create index oauth_grant_client on oauth_grant (brand_id, client_id);
create index oauth_grant_person on oauth_grant (brand_id, person_id);

create table oauth_code (
  brand_id      bigint      not null,
  code_hash     bytea       not null,
  grant_id      bigint      not null,
  redirect_uri  text        not null,
  challenge     text,
  expires_at    timestamptz not null,
  used_at       timestamptz,
  primary key (brand_id, code_hash),
  foreign key (brand_id, grant_id) references oauth_grant (brand_id, id) on delete cascade
);
call keep_within_brand('oauth_code');
create index oauth_code_grant on oauth_code (brand_id, grant_id);

create table oauth_token (
  brand_id    bigint      not null,
  id          bigint      not null generated always as identity,
  grant_id    bigint      not null,
  kind        text        not null check (kind in ('access', 'refresh')),
  token_hash  bytea       not null,
  scopes      text[]      not null,
  created_at  timestamptz not null,
  expires_at  timestamptz not null,
  used_at     timestamptz,
  primary key (brand_id, id),
  unique (brand_id, token_hash),
  foreign key (brand_id, grant_id) references oauth_grant (brand_id, id) on delete cascade
);
call keep_within_brand('oauth_token');
create index oauth_token_grant on oauth_token (brand_id, grant_id);
create index oauth_token_expiry on oauth_token (brand_id, expires_at);

create table webhook (
  brand_id       bigint      not null references brand (id),
  id             text        not null check (id ~ '^[0-9A-HJKMNP-TV-Z]{26}$'),
  name           text        not null check (length(name) between 1 and 200),
  description    text        check (length(description) <= 2000),
  active         boolean     not null,
  endpoint       text        not null check (length(endpoint) <= 2000),
  method         text        not null check (method in ('get', 'post', 'put', 'patch', 'delete')),
  format         text        not null check (format in ('json', 'xml', 'form_encoded')),
  headers        jsonb       not null,
  subscriptions  text[]      not null check (cardinality(subscriptions) between 1 and 50),
  -- what may be read again stands in auth_shown; the secret itself is sealed, as is the one we sign with
  auth_type      text        check (auth_type in ('basic_auth', 'bearer_token', 'api_key')),
  auth_shown     jsonb,
  auth_sealed    bytea,
  secret_sealed  bytea       not null,
  created_at     timestamptz not null,
  created_by     bigint      not null,
  updated_at     timestamptz not null,
  updated_by     bigint      not null,
  primary key (brand_id, id),
  foreign key (brand_id, created_by) references membership (brand_id, person_id),
  foreign key (brand_id, updated_by) references membership (brand_id, person_id),
  check ((auth_type is null) = (auth_sealed is null) and (auth_type is null) = (auth_shown is null))
);
call keep_within_brand('webhook');

create table webhook_breaker (
  brand_id    bigint      not null,
  webhook_id  text        not null,
  state       text        not null check (state in ('closed', 'open', 'half_open')),
  tried       int         not null,
  failed      int         not null,
  since       timestamptz not null,
  open_until  timestamptz not null,
  opened      int         not null,
  healed      int         not null,
  primary key (brand_id, webhook_id),
  foreign key (brand_id, webhook_id) references webhook (brand_id, id) on delete cascade
);
call keep_within_brand('webhook_breaker');

-- The outbox: written in the transaction that the call tells of, and kept a week after it ended.
create table webhook_invocation (
  brand_id    bigint      not null,
  id          text        not null check (id ~ '^[0-9A-HJKMNP-TV-Z]{26}$'),
  seq         bigint      not null generated always as identity,
  webhook_id  text        not null,
  ticket_id   bigint,
  type        text        not null,
  cause       text        not null,
  body        text        not null,
  state       text        not null check (state in ('waiting', 'sending', 'delivered', 'failed')),
  attempts    int         not null default 0,
  created_at  timestamptz not null,
  give_up_at  timestamptz not null,
  next_at     timestamptz not null,
  ended_at    timestamptz,
  primary key (brand_id, id),
  foreign key (brand_id, webhook_id) references webhook (brand_id, id) on delete cascade,
  check ((state in ('delivered', 'failed')) = (ended_at is not null))
);
call keep_within_brand('webhook_invocation');
create index webhook_invocation_due on webhook_invocation (brand_id, webhook_id, next_at, seq)
  where state in ('waiting', 'sending');
create index webhook_invocation_order on webhook_invocation (brand_id, webhook_id, ticket_id, seq)
  where state in ('waiting', 'sending') and ticket_id is not null;
create index webhook_invocation_newest on webhook_invocation (brand_id, webhook_id, seq);
create index webhook_invocation_ended on webhook_invocation (brand_id, ended_at) where ended_at is not null;

create table webhook_attempt (
  brand_id       bigint      not null,
  invocation_id  text        not null,
  number         int         not null,
  started_at     timestamptz not null,
  ended_at       timestamptz not null,
  outcome        text        not null check (outcome in ('delivered', 'answered', 'refused', 'late', 'unreachable')),
  status         int,
  answer         text        not null,
  primary key (brand_id, invocation_id, number),
  foreign key (brand_id, invocation_id) references webhook_invocation (brand_id, id) on delete cascade
);
call keep_within_brand('webhook_attempt');

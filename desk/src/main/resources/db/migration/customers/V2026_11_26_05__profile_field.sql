-- What a brand wants to know of its customers and organizations beyond what every brand does.
create table profile_field (
  brand_id     bigint      not null references brand (id),
  id           bigint      not null generated always as identity,
  subject      text        not null check (subject in ('person', 'organization')),
  key          text        not null check (key ~ '^[a-z0-9_][a-z0-9_.-]{0,99}$'),
  type         text        not null,
  title        text        not null check (length(title) between 1 and 255),
  description  text        not null default '' check (length(description) <= 1000),
  position     int         not null,
  active       boolean     not null default true,
  pattern      text        check (length(pattern) <= 500),
  tag          text        check (length(tag) <= 100),
  options      jsonb       not null default '[]',
  created_at   timestamptz not null,
  updated_at   timestamptz not null,
  primary key (brand_id, id),
  unique (brand_id, subject, key)
);
call keep_within_brand('profile_field');

-- A request that was carried out under a key, and what it made; written in the transaction that made it.
create table idempotency_key (
  brand_id   bigint      not null,
  person_id  bigint      not null,
  key        text        not null check (length(key) between 1 and 255),
  digest     bytea       not null,
  made       text,
  at         timestamptz not null,
  primary key (brand_id, person_id, key),
  foreign key (brand_id, person_id) references membership (brand_id, person_id) on delete cascade
);
call keep_within_brand('idempotency_key');
create index idempotency_key_age on idempotency_key (brand_id, at);

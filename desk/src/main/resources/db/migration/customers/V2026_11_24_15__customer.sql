create table customer (
  brand_id    bigint      not null references brand (id),
  id          bigint      not null generated always as identity,
  name        text        not null,
  person_id   bigint      references person (id),
  created_at  timestamptz not null,
  primary key (brand_id, id)
);
call keep_within_brand('customer');
create index customer_person on customer (brand_id, person_id) where person_id is not null;

create table customer_address (
  brand_id     bigint not null,
  kind         text   not null check (kind in ('email')),
  address      text   not null check (length(address) between 1 and 320),
  customer_id  bigint not null,
  primary key (brand_id, kind, address),
  foreign key (brand_id, customer_id) references customer (brand_id, id)
);
call keep_within_brand('customer_address');
create index customer_address_customer on customer_address (brand_id, customer_id);

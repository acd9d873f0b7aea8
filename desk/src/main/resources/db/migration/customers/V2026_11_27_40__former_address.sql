-- By which addresses somebody was known who is known by them no more; kept only until they ask to be forgotten.
create table former_address (
  brand_id     bigint not null,
  customer_id  bigint not null,
  address      text   not null,
  primary key (brand_id, customer_id, address),
  foreign key (brand_id, customer_id) references customer (brand_id, id)
);
call keep_within_brand('former_address');

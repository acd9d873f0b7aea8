-- Somebody is being forgotten, ticket by ticket, and how far; their addresses stay here until the last one only.
create table erasure (
  brand_id     bigint      not null,
  customer_id  bigint      not null,
  known_as     bigint[]    not null,
  addresses    text[]      not null,
  last_ticket  bigint      not null default 0,
  asked_at     timestamptz not null,
  ended_at     timestamptz,
  primary key (brand_id, customer_id),
  foreign key (brand_id, customer_id) references customer (brand_id, id)
);
call keep_within_brand('erasure');
create index erasure_waiting on erasure (brand_id, customer_id) where ended_at is null;
create index participant_address on participant (brand_id, address, ticket_id);
create index aside_guest_address on aside_guest (brand_id, address);

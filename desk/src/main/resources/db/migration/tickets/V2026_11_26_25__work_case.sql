-- Bounded work, where it is not simply one ticket: by which stretches of which conversations it is known.
create table work_case (
  brand_id     bigint      not null,
  id           bigint      not null generated always as identity (start with 3600000001),
  customer_id  bigint      not null,
  intent       text,
  opened_at    timestamptz not null,
  closed_at    timestamptz,
  reopened     int         not null,
  primary key (brand_id, id),
  foreign key (brand_id, customer_id) references customer (brand_id, id)
);
call keep_within_brand('work_case');
create index work_case_customer on work_case (brand_id, customer_id, id);

create table case_span (
  brand_id   bigint not null,
  case_id    bigint not null,
  ticket_id  bigint not null,
  from_id    bigint not null,
  until_id   bigint,
  primary key (brand_id, case_id, ticket_id, from_id),
  foreign key (brand_id, case_id) references work_case (brand_id, id),
  foreign key (brand_id, ticket_id, from_id) references message (brand_id, ticket_id, id),
  check (until_id is null or until_id > from_id)
);
call keep_within_brand('case_span');
create index case_span_ticket on case_span (brand_id, ticket_id, case_id);

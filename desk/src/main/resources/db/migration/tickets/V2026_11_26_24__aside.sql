-- A conversation with a third party beside a ticket; its messages are notes, so that no customer's door ever shows them.
create table aside (
  brand_id    bigint      not null,
  id          bigint      not null generated always as identity (start with 3600000001),
  ticket_id   bigint      not null,
  subject     text        not null,
  open        boolean     not null,
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  primary key (brand_id, id),
  foreign key (brand_id, ticket_id) references ticket (brand_id, id)
);
call keep_within_brand('aside');
create index aside_ticket on aside (brand_id, ticket_id, id);

create table aside_guest (
  brand_id  bigint not null,
  aside_id  bigint not null,
  address   text   not null check (length(address) between 1 and 320),
  name      text   not null,
  primary key (brand_id, aside_id, address),
  foreign key (brand_id, aside_id) references aside (brand_id, id)
);
call keep_within_brand('aside_guest');

alter table message
  add column aside_id bigint,
  add foreign key (brand_id, aside_id) references aside (brand_id, id),
  drop constraint message_check,
  add constraint only_what_leaves_is_delivered check (
    (aside_id is null and (kind = 'out') = (delivery is not null)) or (aside_id is not null and kind = 'note'));
create index message_aside on message (brand_id, aside_id, id) where aside_id is not null;

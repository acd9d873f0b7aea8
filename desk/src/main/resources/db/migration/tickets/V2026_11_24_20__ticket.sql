create extension if not exists pg_trgm;
create extension if not exists btree_gin;

create sequence ticket_number increment by 50;
create sequence message_number increment by 50;

create table ticket (
  brand_id          bigint      not null references brand (id),
  id                bigint      not null,
  version           bigint      not null,
  last_hash         bytea       not null,
  subject           text        not null,
  preview           text        not null,
  channel           text        not null,
  customer_id       bigint      not null,
  reply_to          text,
  status            text        not null check (status in ('new', 'open', 'pending', 'hold', 'solved', 'closed')),
  priority          text        not null,
  intent            text,
  owner_id          bigint,
  due_kind          text,
  due_started_at    timestamptz,
  due_at            timestamptz,
  breach_at         timestamptz,
  due_paused        boolean     not null default false,
  next_step         text,
  next_step_role    text,
  next_step_at      timestamptz,
  customer_waits    boolean     not null,
  release           int         not null,
  created_at        timestamptz not null,
  updated_at        timestamptz not null,
  solved_at         timestamptz,
  primary key (brand_id, id),
  foreign key (brand_id, customer_id) references customer (brand_id, id),
  foreign key (brand_id, owner_id) references membership (brand_id, person_id),
  foreign key (brand_id, release) references playbook_release (brand_id, version),
  -- B-39: every open ticket has an owner, a target time and a next step
  constraint an_open_ticket_is_owned_promised_and_has_a_next_step check (
    status in ('solved', 'closed')
    or (owner_id is not null and due_at is not null and breach_at is not null
        and next_step is not null and next_step_role is not null and next_step_at is not null)
  )
);
call keep_within_brand('ticket');
create index ticket_due on ticket (brand_id, due_paused, due_at, id) where status not in ('solved', 'closed');
create index ticket_owner_due on ticket (brand_id, owner_id, due_paused, due_at, id) where status not in ('solved', 'closed');
create index ticket_solved on ticket (brand_id, solved_at desc, id) where status in ('solved', 'closed');
create index ticket_updated on ticket (brand_id, updated_at, id);
create index ticket_customer on ticket (brand_id, customer_id);
create index ticket_subject on ticket using gin (brand_id, subject gin_trgm_ops);

create table message (
  brand_id        bigint      not null,
  ticket_id       bigint      not null,
  id              bigint      not null,
  at              timestamptz not null,
  kind            text        not null check (kind in ('in', 'out', 'note')),
  author_kind     text        not null check (author_kind in ('customer', 'agent', 'system')),
  author_id       bigint,
  channel         text        not null,
  recipient       text,
  body            text        not null,
  quoted          text        not null default '',
  html            text,
  blocked_images  int         not null default 0,
  automatic       boolean     not null default false,
  delivery        text        check (delivery in ('held', 'queued', 'sending', 'sent', 'failed', 'bounced', 'withdrawn')),
  delivery_error  text,
  release_at      timestamptz,
  then_status     text        check (then_status in ('open', 'pending', 'solved')),
  key             text,
  primary key (brand_id, ticket_id, id),
  unique (brand_id, id),
  foreign key (brand_id, ticket_id) references ticket (brand_id, id),
  check ((kind = 'out') = (delivery is not null))
);
call keep_within_brand('message');
create unique index message_key on message (brand_id, ticket_id, key) where key is not null;
create index message_held on message (brand_id, release_at) where delivery = 'held';

create table attachment (
  brand_id    bigint not null,
  id          bigint not null generated always as identity,
  message_id  bigint not null,
  name        text   not null,
  media_type  text   not null,
  size        bigint not null,
  sha256      text   not null,
  content_id  text   not null,
  primary key (brand_id, id),
  foreign key (brand_id, message_id) references message (brand_id, id)
);
call keep_within_brand('attachment');
create index attachment_message on attachment (brand_id, message_id);

create table participant (
  brand_id   bigint not null,
  ticket_id  bigint not null,
  address    text   not null,
  primary key (brand_id, ticket_id, address),
  foreign key (brand_id, ticket_id) references ticket (brand_id, id)
);
call keep_within_brand('participant');

create table related_ticket (
  brand_id    bigint not null,
  ticket_id   bigint not null,
  other_id    bigint not null,
  why         text   not null,
  primary key (brand_id, ticket_id, other_id),
  foreign key (brand_id, ticket_id) references ticket (brand_id, id),
  foreign key (brand_id, other_id) references ticket (brand_id, id)
);
call keep_within_brand('related_ticket');

create table ticket_event (
  brand_id    bigint      not null,
  ticket_id   bigint      not null,
  seq         bigint      not null,
  at          timestamptz not null,
  kind        text        not null,
  actor_kind  text        not null check (actor_kind in ('customer', 'agent', 'system')),
  actor_id    bigint,
  release     int         not null,
  cause       text        not null,
  values      jsonb       not null,
  hash        bytea       not null,
  primary key (brand_id, ticket_id, seq),
  foreign key (brand_id, ticket_id) references ticket (brand_id, id)
);
call keep_within_brand('ticket_event');
call keep_for_ever('ticket_event');

create table ticket_event_anchor (
  brand_id  bigint      not null references brand (id),
  seq       bigint      not null,
  at        timestamptz not null,
  heads     text        not null,
  hash      bytea       not null,
  primary key (brand_id, seq)
);
call keep_within_brand('ticket_event_anchor');
call keep_for_ever('ticket_event_anchor');

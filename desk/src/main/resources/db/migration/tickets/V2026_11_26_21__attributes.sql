alter table ticket
  add column type             text        check (type in ('question', 'incident', 'problem', 'task')),
  add column external_id      text,
  add column submitter_id     bigint,
  add column recipient        text,
  add column group_id         bigint,
  add column organization_id  bigint,
  add column tags             text[]      not null default '{}',
  add column fields           jsonb       not null default '{}',
  add column form_id          bigint,
  add column custom_status_id bigint,
  add column problem_id       bigint,
  add column task_due_at      timestamptz,
  add column is_public        boolean     not null default true,
  add column satisfaction     text        not null default 'unoffered'
                              check (satisfaction in ('unoffered', 'offered', 'good', 'bad')),
  add column deleted_at       timestamptz,
  add column deleted_by_kind  text        check (deleted_by_kind in ('customer', 'agent', 'system')),
  add column deleted_by       bigint,
  add column status_before    text        check (status_before in ('new', 'open', 'pending', 'hold', 'solved', 'closed')),
  add column scrubbed         boolean     not null default false,
  add column follow_up_of     bigint,
  add column merged_into      bigint,
  add column generated_at     timestamptz,
  add foreign key (brand_id, submitter_id) references customer (brand_id, id),
  add foreign key (brand_id, group_id) references agent_group (brand_id, id),
  add foreign key (brand_id, organization_id) references organization (brand_id, id),
  add foreign key (brand_id, form_id) references ticket_form (brand_id, id),
  add foreign key (brand_id, custom_status_id) references custom_status (brand_id, id),
  add foreign key (brand_id, problem_id) references ticket (brand_id, id),
  add foreign key (brand_id, follow_up_of) references ticket (brand_id, id),
  add foreign key (brand_id, merged_into) references ticket (brand_id, id),
  -- what is in the bin is nobody's work
  add constraint a_deleted_ticket_is_closed check (
    (deleted_at is null) = (deleted_by_kind is null)
    and (deleted_at is null) = (status_before is null)
    and (deleted_at is null or status = 'closed')
    and (deleted_at is not null or not scrubbed));

-- row by row under each brand's policy: the owner of the tables is bound by it too
alter table ticket no force row level security;
update ticket set generated_at = updated_at;
alter table ticket force row level security;
alter table ticket alter column generated_at set not null;

create index ticket_created on ticket (brand_id, created_at, id);
create index ticket_problems on ticket (brand_id, id) where type = 'problem';
create index ticket_generated on ticket (brand_id, generated_at, id);
create index ticket_external on ticket (brand_id, external_id) where external_id is not null;
create index ticket_group on ticket (brand_id, group_id, id) where group_id is not null;
create index ticket_organization on ticket (brand_id, organization_id, id) where organization_id is not null;
create index ticket_problem on ticket (brand_id, problem_id, id) where problem_id is not null;
create index ticket_follow_up_of on ticket (brand_id, follow_up_of, id) where follow_up_of is not null;
create index ticket_merged_into on ticket (brand_id, merged_into, id) where merged_into is not null;
create index ticket_deleted on ticket (brand_id, deleted_at desc, id desc) where deleted_at is not null;
create index ticket_tags on ticket using gin (brand_id, tags);
create index ticket_fields on ticket using gin (brand_id, fields jsonb_path_ops);

-- Those who follow a ticket without having asked: staff who see all of it, and whoever was copied in.
create table ticket_party (
  brand_id     bigint not null,
  ticket_id    bigint not null,
  role         text   not null check (role in ('follower', 'copied')),
  customer_id  bigint not null,
  primary key (brand_id, ticket_id, role, customer_id),
  foreign key (brand_id, ticket_id) references ticket (brand_id, id),
  foreign key (brand_id, customer_id) references customer (brand_id, id)
);
call keep_within_brand('ticket_party');
create index ticket_party_customer on ticket_party (brand_id, customer_id, role, ticket_id);

-- The change an event belongs to, by its first event; before this release each event stood alone.
alter table ticket_event add column began bigint;
create index ticket_event_at on ticket_event (brand_id, at, ticket_id, seq);

-- Words that were replaced, by their digest: events name them, and an erasure takes them away without breaking the chain.
create table former_words (
  brand_id   bigint not null,
  ticket_id  bigint not null,
  digest     text   not null,
  words      text   not null,
  primary key (brand_id, ticket_id, digest),
  foreign key (brand_id, ticket_id) references ticket (brand_id, id)
);
call keep_within_brand('former_words');

-- What a caller wanted kept with their change.
create table change_metadata (
  brand_id   bigint not null,
  ticket_id  bigint not null,
  began      bigint not null,
  metadata   jsonb  not null,
  primary key (brand_id, ticket_id, began),
  foreign key (brand_id, ticket_id) references ticket (brand_id, id)
);
call keep_within_brand('change_metadata');

alter table attachment add column redacted boolean not null default false;

-- A problem was solved, and what it caused is being solved with it: in whose name, with which words, and how far.
create table solution (
  brand_id      bigint      not null,
  problem_id    bigint      not null,
  actor_kind    text        not null check (actor_kind in ('customer', 'agent', 'system')),
  actor_id      bigint,
  message_id    bigint,
  last_ticket   bigint      not null default 0,
  asked_at      timestamptz not null,
  primary key (brand_id, problem_id),
  foreign key (brand_id, problem_id) references ticket (brand_id, id),
  foreign key (brand_id, message_id) references message (brand_id, id)
);
call keep_within_brand('solution');

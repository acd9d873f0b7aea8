-- Why a rule ran, or was kept from it: ids and values only, never what somebody wrote.
create table rule_run (
  brand_id   bigint      not null,
  id         bigint      not null generated always as identity,
  ticket_id  bigint      not null,
  rule_id    bigint,
  at         timestamptz not null,
  outcome    text        not null check (outcome in ('fired', 'would_fire_again', 'out_of_firings', 'too_deep', 'refused')),
  cause      text        not null,
  seen       jsonb       not null,
  done       jsonb       not null,
  primary key (brand_id, id),
  foreign key (brand_id, rule_id) references rule (brand_id, id),
  -- deferred: a trigger runs just before the ticket that is opened is written
  foreign key (brand_id, ticket_id) references ticket (brand_id, id) deferrable initially deferred
);
call keep_within_brand('rule_run');
call keep_for_ever('rule_run');
create index rule_run_ticket on rule_run (brand_id, ticket_id, id);
create index rule_run_rule on rule_run (brand_id, rule_id, id);

-- Which hour of an automation still has tickets to visit; a round that is leased belongs to one node.
create table automation_round (
  brand_id      bigint      not null,
  rule_id       bigint      not null,
  hour          timestamptz not null,
  last_ticket   bigint      not null default 0,
  leased_until  timestamptz,
  done_at       timestamptz,
  primary key (brand_id, rule_id, hour),
  foreign key (brand_id, rule_id) references rule (brand_id, id)
);
call keep_within_brand('automation_round');
create index automation_round_open on automation_round (brand_id, hour) where done_at is null;

-- One row for each ticket that an automation ran on in an hour: the second run of the same hour finds it there.
create table automation_run (
  brand_id   bigint      not null,
  rule_id    bigint      not null,
  ticket_id  bigint      not null,
  hour       timestamptz not null,
  primary key (brand_id, rule_id, ticket_id, hour),
  foreign key (brand_id, rule_id) references rule (brand_id, id),
  foreign key (brand_id, ticket_id) references ticket (brand_id, id)
);
call keep_within_brand('automation_run');
create index automation_run_ticket on automation_run (brand_id, ticket_id);

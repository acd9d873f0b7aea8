-- What the events promised, ready to step: a projection of ticket_event, never its source.
create table promise (
  brand_id    bigint      not null,
  ticket_id   bigint      not null,
  kind        text        not null,
  round       int         not null,
  state       text        not null check (state in ('running', 'paused', 'kept', 'missed', 'dropped')),
  started_at  timestamptz not null,
  aim_at      timestamptz not null,
  breach_at   timestamptz not null,
  ended_at    timestamptz,
  clock       jsonb       not null,
  primary key (brand_id, ticket_id, kind, round),
  -- deferred: promises are written just before the ticket that carries them
  foreign key (brand_id, ticket_id) references ticket (brand_id, id) deferrable initially deferred
);
call keep_within_brand('promise');

-- Whose turn it is on a ticket, when it waited, and when somebody has to look at its promises again.
create table promise_watch (
  brand_id      bigint      not null,
  ticket_id     bigint      not null,
  turn          text        not null check (turn in ('ours', 'theirs')),
  open_since    timestamptz,
  pauses        jsonb       not null,
  wake_at       timestamptz,
  leased_until  timestamptz,
  primary key (brand_id, ticket_id),
  foreign key (brand_id, ticket_id) references ticket (brand_id, id) deferrable initially deferred
);
call keep_within_brand('promise_watch');
create index promise_watch_wake on promise_watch (brand_id, wake_at) where wake_at is not null;

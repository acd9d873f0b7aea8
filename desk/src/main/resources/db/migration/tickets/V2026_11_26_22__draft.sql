-- Begun and not said: one of each kind for each person and ticket, until that person says it or throws it away.
create table draft (
  brand_id   bigint      not null,
  person_id  bigint      not null,
  ticket_id  bigint      not null,
  kind       text        not null check (kind in ('reply', 'note')),
  words      text        not null,
  version    bigint      not null,
  saved_at   timestamptz not null,
  primary key (brand_id, person_id, ticket_id, kind),
  foreign key (brand_id, person_id) references membership (brand_id, person_id),
  foreign key (brand_id, ticket_id) references ticket (brand_id, id)
);
call keep_within_brand('draft');
create index draft_ticket on draft (brand_id, ticket_id);
create index draft_newest on draft (brand_id, person_id, saved_at desc);

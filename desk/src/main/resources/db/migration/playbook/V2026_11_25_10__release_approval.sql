-- Who wrote a release and who approved it; nobody approves their own.
alter table playbook_release
  add column author_id    bigint,
  add column approver     text,
  add column approver_id  bigint,
  add foreign key (brand_id, author_id) references membership (brand_id, person_id),
  add foreign key (brand_id, approver_id) references membership (brand_id, person_id),
  add constraint a_release_is_approved_by_somebody_else check (approver_id is null or approver_id <> author_id);

-- What a brand has decided about its playbook outside of it.
create table playbook_setting (
  brand_id    bigint      primary key references brand (id),
  four_eyes   boolean     not null,
  changed_by  bigint      not null,
  changed_at  timestamptz not null,
  foreign key (brand_id, changed_by) references membership (brand_id, person_id)
);
call keep_within_brand('playbook_setting');

-- A release that waits for a second person.
create table playbook_proposal (
  brand_id      bigint      not null references brand (id),
  id            bigint      not null generated always as identity,
  base_version  int         not null,
  hash          text        not null,
  file          text        not null,
  source        text        not null,
  author        text        not null,
  author_id     bigint      not null,
  reason        text        not null,
  created_at    timestamptz not null,
  state         text        not null check (state in ('waiting', 'approved', 'declined')),
  decided_by    bigint,
  decided_at    timestamptz,
  declined_for  text,
  primary key (brand_id, id),
  foreign key (brand_id, author_id) references membership (brand_id, person_id),
  foreign key (brand_id, decided_by) references membership (brand_id, person_id),
  constraint a_decision_is_somebodys check ((state = 'waiting') = (decided_by is null)),
  constraint a_proposal_is_approved_by_somebody_else check (state <> 'approved' or decided_by <> author_id)
);
call keep_within_brand('playbook_proposal');
create index playbook_proposal_waiting on playbook_proposal (brand_id, id) where state = 'waiting';

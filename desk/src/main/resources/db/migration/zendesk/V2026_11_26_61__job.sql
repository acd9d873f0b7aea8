create table job (
  brand_id      bigint      not null,
  id            text        not null check (id ~ '^V3-[0-9a-f]{32}$'),
  person_id     bigint      not null,
  task          text        not null check (length(task) between 1 and 100),
  status        text        not null check (status in ('queued', 'working', 'completed', 'failed')),
  total         int         not null check (total between 1 and 100),
  created_at    timestamptz not null,
  updated_at    timestamptz not null,
  leased_until  timestamptz not null,
  primary key (brand_id, id),
  foreign key (brand_id, person_id) references membership (brand_id, person_id) on delete cascade
);
call keep_within_brand('job');
create index job_waiting on job (brand_id, leased_until) where status in ('queued', 'working');
create index job_newest on job (brand_id, created_at desc, id);

-- What is asked of each item, gone once it is done; its result is written in the transaction that does it.
create table job_item (
  brand_id  bigint not null,
  job_id    text   not null,
  place     int    not null check (place between 0 and 99),
  asked     text,
  result    jsonb,
  primary key (brand_id, job_id, place),
  foreign key (brand_id, job_id) references job (brand_id, id) on delete cascade,
  check ((asked is null) = (result is not null))
);
call keep_within_brand('job_item');

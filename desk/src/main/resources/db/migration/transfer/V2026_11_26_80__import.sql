-- One file that is being brought in, and how far: a run that was killed goes on after the last row that it kept.
create table import_run (
  brand_id     bigint      not null references brand (id),
  id           bigint      not null generated always as identity,
  source       text        not null,
  fingerprint  text        not null,
  rows_done    bigint      not null default 0,
  added        bigint      not null default 0,
  known        bigint      not null default 0,
  refused      bigint      not null default 0,
  started_at   timestamptz not null,
  updated_at   timestamptz not null,
  ended_at     timestamptz,
  primary key (brand_id, id),
  unique (brand_id, source, fingerprint)
);
call keep_within_brand('import_run');

-- What a thing of another system is here; the same thing is never brought in twice.
create table imported (
  brand_id   bigint not null references brand (id),
  source     text   not null,
  kind       text   not null,
  source_id  text   not null check (length(source_id) between 1 and 200),
  id         bigint not null,
  primary key (brand_id, source, kind, source_id)
);
call keep_within_brand('imported');

-- What of a row was left behind or changed on the way; ids and names of fields, never a person's words.
create table import_note (
  brand_id   bigint not null,
  run_id     bigint not null,
  at_row     bigint not null,
  n          int    not null,
  kind       text   not null,
  source_id  text   not null,
  note       text   not null,
  primary key (brand_id, run_id, at_row, n),
  foreign key (brand_id, run_id) references import_run (brand_id, id)
);
call keep_within_brand('import_note');

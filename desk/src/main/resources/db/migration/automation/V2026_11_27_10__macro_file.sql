-- Files that go out with what a macro says; one that belongs to no macro yet waits for a day.
create table macro_file (
  brand_id     bigint      not null references brand (id),
  id           bigint      not null generated always as identity,
  macro_id     bigint,
  uploaded_by  bigint      not null,
  name         text        not null,
  media_type   text        not null,
  size         bigint      not null,
  sha256       text        not null,
  created_at   timestamptz not null,
  primary key (brand_id, id),
  foreign key (brand_id, macro_id) references rule (brand_id, id),
  foreign key (brand_id, uploaded_by) references membership (brand_id, person_id)
);
call keep_within_brand('macro_file');
create index macro_file_macro on macro_file (brand_id, macro_id, id) where macro_id is not null;
create index macro_file_waiting on macro_file (brand_id, uploaded_by, created_at) where macro_id is null;

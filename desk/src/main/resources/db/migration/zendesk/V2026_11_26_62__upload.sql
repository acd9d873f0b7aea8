-- Files that wait for their comment; the content is in the blob store.
create table upload (
  brand_id    bigint      not null,
  id          bigint      not null generated always as identity,
  person_id   bigint      not null,
  token_hash  bytea       not null,
  expires_at  timestamptz not null,
  primary key (brand_id, id),
  unique (brand_id, token_hash),
  foreign key (brand_id, person_id) references membership (brand_id, person_id) on delete cascade
);
call keep_within_brand('upload');
create index upload_person on upload (brand_id, person_id);
create index upload_expiry on upload (brand_id, expires_at);

-- Its numbers begin far above those of the files that came with messages, so that one number names one file.
create table upload_file (
  brand_id    bigint  not null,
  id          bigint  not null generated always as identity (start with 1099511627776),
  upload_id   bigint  not null,
  name        text    not null check (length(name) between 1 and 255),
  media_type  text    not null check (length(media_type) between 1 and 255),
  size        bigint  not null check (size >= 0),
  sha256      text    not null,
  primary key (brand_id, id),
  foreign key (brand_id, upload_id) references upload (brand_id, id) on delete cascade
);
call keep_within_brand('upload_file');
create index upload_file_upload on upload_file (brand_id, upload_id);

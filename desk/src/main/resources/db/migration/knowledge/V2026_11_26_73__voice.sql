create table article_comment (
  brand_id     bigint      not null,
  id           bigint      not null generated always as identity (start with 1000001),
  article_id   bigint      not null,
  author_id    bigint      not null,
  locale       text        not null,
  body         text        not null,
  vote_sum     int         not null default 0,
  vote_count   int         not null default 0,
  created_at   timestamptz not null,
  updated_at   timestamptz not null,
  archived_at  timestamptz,
  primary key (brand_id, id),
  foreign key (brand_id, article_id) references article (brand_id, id),
  foreign key (brand_id, author_id) references membership (brand_id, person_id)
);
call keep_within_brand('article_comment');
create index article_comment_article on article_comment (brand_id, article_id, created_at, id);

-- One person has one vote on one thing.
create table vote (
  brand_id    bigint      not null references brand (id),
  id          bigint      not null generated always as identity (start with 1000001),
  article_id  bigint,
  comment_id  bigint,
  person_id   bigint      not null,
  value       int         not null check (value in (-1, 1)),
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  primary key (brand_id, id),
  foreign key (brand_id, article_id) references article (brand_id, id),
  foreign key (brand_id, comment_id) references article_comment (brand_id, id),
  foreign key (brand_id, person_id) references membership (brand_id, person_id),
  constraint a_vote_is_on_one_thing check (num_nonnulls(article_id, comment_id) = 1)
);
call keep_within_brand('vote');
create unique index vote_article on vote (brand_id, article_id, person_id) where article_id is not null;
create unique index vote_comment on vote (brand_id, comment_id, person_id) where comment_id is not null;

-- A file of an article; before it belongs to one it waits for its uploader.
create table article_file (
  brand_id     bigint      not null references brand (id),
  id           bigint      not null generated always as identity (start with 1000001),
  article_id   bigint,
  uploaded_by  bigint      not null,
  name         text        not null check (length(name) between 1 and 255),
  media_type   text        not null check (length(media_type) between 1 and 255),
  size         bigint      not null,
  sha256       text        not null,
  inline       boolean     not null default false,
  created_at   timestamptz not null,
  updated_at   timestamptz not null,
  primary key (brand_id, id),
  foreign key (brand_id, article_id) references article (brand_id, id),
  foreign key (brand_id, uploaded_by) references membership (brand_id, person_id)
);
call keep_within_brand('article_file');
create index article_file_article on article_file (brand_id, article_id, id) where article_id is not null;

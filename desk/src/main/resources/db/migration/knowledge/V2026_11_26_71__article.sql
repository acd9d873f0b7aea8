create table help_category (
  brand_id       bigint      not null references brand (id),
  id             bigint      not null generated always as identity (start with 1000001),
  source_locale  text        not null,
  position       int         not null default 0,
  external_id    text        check (length(external_id) between 1 and 255),
  created_at     timestamptz not null,
  updated_at     timestamptz not null,
  archived_at    timestamptz,
  primary key (brand_id, id)
);
call keep_within_brand('help_category');
create unique index help_category_external on help_category (brand_id, external_id) where external_id is not null;

create table help_section (
  brand_id       bigint      not null,
  id             bigint      not null generated always as identity (start with 1000001),
  category_id    bigint      not null,
  parent_id      bigint,
  source_locale  text        not null,
  position       int         not null default 0,
  sorting        text        not null default 'manual',
  external_id    text        check (length(external_id) between 1 and 255),
  created_at     timestamptz not null,
  updated_at     timestamptz not null,
  archived_at    timestamptz,
  primary key (brand_id, id),
  foreign key (brand_id, category_id) references help_category (brand_id, id),
  foreign key (brand_id, parent_id) references help_section (brand_id, id),
  check (parent_id <> id)
);
call keep_within_brand('help_section');
create index help_section_category on help_section (brand_id, category_id);
create index help_section_parent on help_section (brand_id, parent_id) where parent_id is not null;
create unique index help_section_external on help_section (brand_id, external_id) where external_id is not null;

create table article (
  brand_id             bigint      not null,
  id                   bigint      not null generated always as identity (start with 1000001),
  section_id           bigint      not null,
  source_locale        text        not null,
  author_id            bigint      not null,
  permission_group_id  bigint      not null,
  promoted             boolean     not null default false,
  position             int         not null default 0,
  comments_disabled    boolean     not null default false,
  labels               text[]      not null default '{}',
  vote_sum             int         not null default 0,
  vote_count           int         not null default 0,
  external_id          text        check (length(external_id) between 1 and 255),
  created_at           timestamptz not null,
  updated_at           timestamptz not null,
  edited_at            timestamptz not null,
  archived_at          timestamptz,
  primary key (brand_id, id),
  foreign key (brand_id, section_id) references help_section (brand_id, id),
  foreign key (brand_id, author_id) references membership (brand_id, person_id),
  foreign key (brand_id, permission_group_id) references permission_group (brand_id, id)
);
call keep_within_brand('article');
create index article_section on article (brand_id, section_id, position, id);
create index article_updated on article (brand_id, updated_at, id);
create index article_author on article (brand_id, author_id);
create index article_permission_group on article (brand_id, permission_group_id);
create index article_labels on article using gin (brand_id, labels);
create unique index article_external on article (brand_id, external_id) where external_id is not null;

-- An article without a line here is for everybody.
create table article_audience (
  brand_id    bigint not null,
  article_id  bigint not null,
  segment_id  bigint not null,
  primary key (brand_id, article_id, segment_id),
  foreign key (brand_id, article_id) references article (brand_id, id),
  foreign key (brand_id, segment_id) references user_segment (brand_id, id)
);
call keep_within_brand('article_audience');
create index article_audience_segment on article_audience (brand_id, segment_id);

create table label (
  brand_id    bigint      not null references brand (id),
  id          bigint      not null generated always as identity (start with 1000001),
  name        text        not null check (length(name) between 1 and 100),
  created_at  timestamptz not null,
  primary key (brand_id, id),
  unique (brand_id, name)
);
call keep_within_brand('label');

create table content_tag (
  brand_id    bigint      not null references brand (id),
  id          bigint      not null generated always as identity (start with 1000001),
  name        text        not null check (length(name) between 1 and 100),
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  primary key (brand_id, id)
);
call keep_within_brand('content_tag');
create unique index content_tag_name on content_tag (brand_id, lower(name));

create table article_content_tag (
  brand_id    bigint not null,
  article_id  bigint not null,
  tag_id      bigint not null,
  primary key (brand_id, article_id, tag_id),
  foreign key (brand_id, article_id) references article (brand_id, id),
  foreign key (brand_id, tag_id) references content_tag (brand_id, id)
);
call keep_within_brand('article_content_tag');
create index article_content_tag_tag on article_content_tag (brand_id, tag_id);

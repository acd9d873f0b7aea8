-- What a category, a section or an article says in one language. Archived, never deleted.
create table translation (
  brand_id     bigint      not null references brand (id),
  id           bigint      not null generated always as identity (start with 1000001),
  category_id  bigint,
  section_id   bigint,
  article_id   bigint,
  locale       text        not null check (locale ~ '^[a-z]{2,3}(-[a-z0-9]{2,8})*$'),
  title        text        not null check (length(title) between 1 and 400),
  body         text        not null,
  plain        text        not null,
  draft        boolean     not null default false,
  outdated     boolean     not null default false,
  hidden       boolean     not null default false,
  version      int         not null,
  words        tsvector    not null,
  created_at   timestamptz not null,
  updated_at   timestamptz not null,
  created_by   bigint      not null,
  updated_by   bigint      not null,
  archived_at  timestamptz,
  primary key (brand_id, id),
  foreign key (brand_id, category_id) references help_category (brand_id, id),
  foreign key (brand_id, section_id) references help_section (brand_id, id),
  foreign key (brand_id, article_id) references article (brand_id, id),
  foreign key (brand_id, created_by) references membership (brand_id, person_id),
  foreign key (brand_id, updated_by) references membership (brand_id, person_id),
  constraint a_translation_is_of_one_thing check (num_nonnulls(category_id, section_id, article_id) = 1)
);
call keep_within_brand('translation');
create unique index translation_category on translation (brand_id, category_id, locale)
  where category_id is not null and archived_at is null;
create unique index translation_section on translation (brand_id, section_id, locale)
  where section_id is not null and archived_at is null;
create unique index translation_article on translation (brand_id, article_id, locale)
  where article_id is not null and archived_at is null;
create index translation_words on translation using gin (brand_id, words) where article_id is not null;

-- Everything a translation has ever said.
create table translation_version (
  brand_id        bigint      not null,
  translation_id  bigint      not null,
  version         int         not null,
  title           text        not null,
  body            text        not null,
  draft           boolean     not null,
  outdated        boolean     not null,
  at              timestamptz not null,
  person_id       bigint      not null,
  primary key (brand_id, translation_id, version),
  foreign key (brand_id, translation_id) references translation (brand_id, id),
  foreign key (brand_id, person_id) references membership (brand_id, person_id)
);
call keep_within_brand('translation_version');
call keep_for_ever('translation_version');

create table person_skill (
  brand_id   bigint not null,
  person_id  bigint not null,
  skill      text   not null,
  primary key (brand_id, person_id, skill),
  foreign key (brand_id, person_id) references membership (brand_id, person_id)
);
call keep_within_brand('person_skill');
create index person_skill_skill on person_skill (brand_id, skill);

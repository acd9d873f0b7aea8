create table playbook_release (
  brand_id     bigint      not null references brand (id),
  version      int         not null,
  hash         text        not null,
  file         text        not null,
  source       text        not null,
  author       text        not null,
  reason       text        not null,
  released_at  timestamptz not null,
  primary key (brand_id, version)
);
call keep_within_brand('playbook_release');
call keep_for_ever('playbook_release');

-- What a dry run has seen so far: later rows name it, though nothing of it is kept. An id where it is here already, else
-- what little a stand-in for it needs: a role, a language, never a person's words. It is emptied when the dry run ends.
create table import_rehearsal (
  brand_id   bigint not null,
  run_id     bigint not null,
  kind       text   not null,
  source_id  text   not null check (length(source_id) between 1 and 200),
  id         bigint,
  hint       text   not null,
  primary key (brand_id, run_id, kind, source_id),
  foreign key (brand_id, run_id) references import_run (brand_id, id)
);
call keep_within_brand('import_rehearsal');

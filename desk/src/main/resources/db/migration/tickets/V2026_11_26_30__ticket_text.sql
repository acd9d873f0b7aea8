-- Row-level security keeps an operator from an index unless PostgreSQL knows that it leaks nothing, and it knows that of
-- comparisons only, not of @@, @>, && or ilike. So what is searched is read through a view that names the brand itself.
-- The view's owner is a role that no brand's policy binds, that owns nothing else, and that nobody can be.
do $$
begin
  create role quarterdeck_search nologin nosuperuser nobypassrls;
exception
  when duplicate_object then null;
  when unique_violation then null;
end
$$;
grant quarterdeck_search to current_user;
grant usage on schema public to quarterdeck_search;

-- Offers a brand's table to searches as searchable_<table>; to be called again when the table has got a column.
create procedure make_searchable(kept regclass)
  language plpgsql as $$
declare
  seen text := 'searchable_' || (select relname from pg_class where oid = kept);
begin
  execute format('grant select on %s to quarterdeck_search', kept);
  execute format('drop policy if exists searched on %s', kept);
  execute format('create policy searched on %s for select to quarterdeck_search using (true)', kept);
  execute format('drop view if exists %I', seen);
  execute format('create view %I as select * from %s where brand_id = current_brand()', seen, kept);
  grant create on schema public to quarterdeck_search;
  execute format('alter view %I owner to quarterdeck_search', seen);
  revoke create on schema public from quarterdeck_search;
  execute format('revoke all on %I from quarterdeck_app', seen);
  execute format('grant select on %I to quarterdeck_app', seen);
end
$$;

-- The words of a text as they are searched: by stem, and as written for phrases and beginnings. The weight says where:
-- a the subject, b the first message, c later ones, d what only staff may know.
create function said(what text, place "char") returns tsvector
  language sql immutable parallel safe
  return setweight(to_tsvector('english', left(coalesce(what, ''), 50000)) || to_tsvector('simple', left(coalesce(what, ''), 50000)), place);

-- Beside the ticket, so that a ticket's own changes leave its index of words alone.
create table ticket_text (
  brand_id   bigint   not null,
  ticket_id  bigint   not null,
  words      tsvector not null,
  primary key (brand_id, ticket_id),
  foreign key (brand_id, ticket_id) references ticket (brand_id, id)
);
call keep_within_brand('ticket_text');
create index ticket_text_words on ticket_text using gin (brand_id, words);

-- All that a ticket says, from the ticket and its messages.
create function all_said(brand bigint, ticket bigint) returns tsvector
  language sql stable
  return (
    select said(t.subject, 'A')
           || said(string_agg(m.body, ' ' order by m.id) filter (where m.is_first and m.kind <> 'note'), 'B')
           || said(string_agg(m.body, ' ' order by m.id) filter (where not m.is_first and m.kind <> 'note'), 'C')
           || said(string_agg(m.body, ' ' order by m.id) filter (where m.kind = 'note'), 'D')
      from ticket t
      left join lateral (select m.id, m.kind, m.body, row_number() over (order by m.id) = 1 as is_first
                           from message m
                          where m.brand_id = t.brand_id
                            and m.ticket_id = t.id) m on true
     where t.brand_id = brand
       and t.id = ticket
     group by t.subject);

do $$
declare
  tenant bigint;
begin
  for tenant in select id from brand order by id loop
    perform set_config('app.brand', tenant::text, true);
    insert into ticket_text (brand_id, ticket_id, words)
    select brand_id, id, all_said(brand_id, id)
      from ticket
     where brand_id = tenant;
  end loop;
end
$$;

call make_searchable('ticket_text');
call make_searchable('ticket');
call make_searchable('customer');
call make_searchable('customer_address');
call make_searchable('organization');
call make_searchable('agent_group');

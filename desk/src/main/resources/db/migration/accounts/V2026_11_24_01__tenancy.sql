-- The desk works as a role that owns nothing and may not step around row-level security.
do $$
begin
  create role quarterdeck_app nologin nosuperuser nobypassrls;
exception
  when duplicate_object then null;
  when unique_violation then null;
end
$$;
grant quarterdeck_app to current_user;
grant usage on schema public to quarterdeck_app;
alter default privileges in schema public grant select, insert, update, delete on tables to quarterdeck_app;
alter default privileges in schema public grant usage, select on sequences to quarterdeck_app;

-- The brand of the transaction at hand; null when none was entered, and then no row is visible.
create function current_brand() returns bigint
  language sql stable parallel safe
  return nullif(current_setting('app.brand', true), '')::bigint;

-- Makes a table a brand's own: a forgotten "where brand_id = …" then finds nothing foreign.
create procedure keep_within_brand(kept regclass)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', kept);
  execute format('alter table %s force row level security', kept);
  execute format('create policy within_brand on %s using (brand_id = current_brand()) with check (brand_id = current_brand())', kept);
end
$$;

-- Makes a table a log: rows are added and read, never changed.
create procedure keep_for_ever(kept regclass)
  language plpgsql as $$
begin
  execute format('revoke update, delete, truncate on %s from quarterdeck_app', kept);
end
$$;

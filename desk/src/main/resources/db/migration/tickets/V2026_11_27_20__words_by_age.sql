-- The newest tickets that say a word, and the open ones, are found without looking at all that say it: the index knows of
-- each ticket's words also whether it is open and when about it came, by the thousands of its number.
alter table ticket_text add column is_open boolean not null default true;

do $$
declare
  tenant bigint;
begin
  for tenant in select id from brand order by id loop
    perform set_config('app.brand', tenant::text, true);
    update ticket_text x
       set is_open = false
      from ticket t
     where x.brand_id = tenant
       and t.brand_id = x.brand_id
       and t.id = x.ticket_id
       and t.status in ('solved', 'closed');
  end loop;
end
$$;

drop index ticket_text_words;
create index ticket_text_words on ticket_text using gin (brand_id, is_open, (ticket_id >> 12), words);

-- Whoever counts the tickets of a status does not ask each row whether it is in the bin.
drop index ticket_status;
create index ticket_status on ticket (brand_id, status, id) where deleted_at is null;

-- The open ones are few among the many: their lists are walked and counted without the others.
create index ticket_open_updated on ticket (brand_id, updated_at, id) where status not in ('solved', 'closed') and deleted_at is null;
create index ticket_open_created on ticket (brand_id, created_at, id) where status not in ('solved', 'closed') and deleted_at is null;
create index ticket_open_priority on ticket (brand_id, priority, id) where status not in ('solved', 'closed') and deleted_at is null;

call make_searchable('ticket_text');

-- One index for each order in which tickets are walked, lane by lane where the order is a ladder's.
create index ticket_status on ticket (brand_id, status, id);
create index ticket_priority on ticket (brand_id, priority, id);
create index ticket_type on ticket (brand_id, type, id) where type is not null;
create index ticket_owner on ticket (brand_id, owner_id, id);
create index ticket_due_next on ticket (brand_id, due_at, id) where status not in ('solved', 'closed');
create index message_author on message (brand_id, author_kind, author_id, ticket_id) where author_id is not null;

-- No list could use it, since row-level security keeps ilike from indexes; subjects are found among the words of a ticket.
drop index ticket_subject;

-- The rarer a word, the worse the planner knows it; this many are known by their frequency.
alter table ticket_text alter column words set statistics 500;

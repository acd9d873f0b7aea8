-- What automations walk through by the hour, however many tickets are closed.
create index ticket_alive on ticket (brand_id, id) where status <> 'closed';

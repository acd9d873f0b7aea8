-- All that was told of a ticket, so that it can be forgotten.
create index webhook_invocation_ticket on webhook_invocation (brand_id, ticket_id) where ticket_id is not null;

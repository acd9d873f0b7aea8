create index ticket_event_rated on ticket_event (brand_id, ticket_id, seq) where kind = 'rated';

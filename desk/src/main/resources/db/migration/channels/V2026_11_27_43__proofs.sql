-- A mail that has somebody prove an address is about no ticket; it is kept no longer than its link lives.
alter table outgoing_mail
  alter column ticket_id drop not null,
  add constraint a_message_is_in_a_ticket check (message_id is null or ticket_id is not null);
create index outgoing_mail_of_no_ticket on outgoing_mail (brand_id, queued_at) where ticket_id is null;

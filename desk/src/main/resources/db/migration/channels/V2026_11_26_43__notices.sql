-- A notice is mail about a ticket that is no message of it; its key says what it tells, so that it is told once.
alter table outgoing_mail
  alter column message_id drop not null,
  add column notice_key text,
  add constraint a_mail_is_a_message_or_a_notice check ((message_id is null) <> (notice_key is null));
create unique index outgoing_mail_notice on outgoing_mail (brand_id, notice_key) where notice_key is not null;

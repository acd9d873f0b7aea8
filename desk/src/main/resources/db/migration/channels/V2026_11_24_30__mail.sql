-- Passwords are not kept here: the columns named *_secret hold the name of a setting that does.
create table mailbox (
  brand_id        bigint      not null references brand (id),
  id              bigint      not null generated always as identity,
  address         text        not null check (address = lower(address)),
  display_name    text        not null,
  imap_host       text,
  imap_port       int,
  imap_user       text,
  imap_secret     text,
  imap_security   text        check (imap_security in ('tls', 'starttls', 'none')),
  imap_folder     text        not null default 'INBOX',
  smtp_host       text,
  smtp_port       int,
  smtp_user       text,
  smtp_secret     text,
  smtp_security   text        check (smtp_security in ('tls', 'starttls', 'none')),
  journal         text,
  uid_validity    bigint      not null default 0,
  uid             bigint      not null default 0,
  leased_until    timestamptz,
  failure         text,
  failed_at       timestamptz,
  primary key (brand_id, id),
  unique (brand_id, address)
);
call keep_within_brand('mailbox');

create table raw_mail (
  brand_id      bigint      not null,
  id            bigint      not null generated always as identity,
  mailbox_id    bigint      not null,
  identity      bytea       not null,
  sha256        text        not null,
  size          bigint      not null,
  sender        text        not null,
  recipients    text[]      not null,
  uid_validity  bigint,
  uid           bigint,
  received_at   timestamptz not null,
  state         text        not null check (state in ('waiting', 'done', 'journal', 'quarantined')),
  released      boolean     not null default false,
  code          text,
  reason        text,
  attempts      int         not null default 0,
  next_at       timestamptz not null,
  leased_until  timestamptz,
  from_text     text        not null default '',
  subject       text        not null default '',
  header_id     text,
  ticket_id     bigint,
  message_id    bigint,
  primary key (brand_id, id),
  -- immunity 4: the same bytes in the same envelope are the same mail; a Message-ID is only a hint
  unique (brand_id, mailbox_id, identity),
  foreign key (brand_id, mailbox_id) references mailbox (brand_id, id),
  foreign key (brand_id, ticket_id) references ticket (brand_id, id)
);
call keep_within_brand('raw_mail');
create index raw_mail_waiting on raw_mail (brand_id, next_at) where state = 'waiting';
create index raw_mail_quarantined on raw_mail (brand_id, received_at) where state = 'quarantined';
create index raw_mail_uid on raw_mail (brand_id, mailbox_id, uid_validity, uid);
create index raw_mail_header on raw_mail (brand_id, header_id) where header_id is not null;
create index raw_mail_ticket on raw_mail (brand_id, ticket_id, id) where ticket_id is not null;
create index raw_mail_sender on raw_mail (brand_id, from_text, received_at);

create table outgoing_mail (
  brand_id      bigint      not null,
  id            bigint      not null generated always as identity,
  mailbox_id    bigint      not null,
  ticket_id     bigint      not null,
  message_id    bigint      not null,
  header_id     text        not null,
  mail          jsonb       not null,
  state         text        not null check (state in ('queued', 'sending', 'sent', 'failed', 'bounced')),
  attempts      int         not null default 0,
  queued_at     timestamptz not null,
  next_at       timestamptz not null,
  tried_at      timestamptz,
  leased_until  timestamptz,
  ended_at      timestamptz,
  error         text,
  primary key (brand_id, id),
  unique (brand_id, message_id),
  unique (brand_id, header_id),
  foreign key (brand_id, mailbox_id) references mailbox (brand_id, id),
  foreign key (brand_id, message_id) references message (brand_id, id)
);
call keep_within_brand('outgoing_mail');
create index outgoing_mail_due on outgoing_mail (brand_id, next_at) where state in ('queued', 'sending');
create index outgoing_mail_ticket on outgoing_mail (brand_id, ticket_id, id);

create table reply_key (
  id          bigint      primary key generated always as identity,
  secret      bytea       not null,
  created_at  timestamptz not null
);

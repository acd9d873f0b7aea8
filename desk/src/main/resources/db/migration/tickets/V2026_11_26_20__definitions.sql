-- What a brand asks of its tickets beyond the ordinary. System fields are rows too, so that forms can place them.
create table ticket_field (
  brand_id             bigint      not null references brand (id),
  id                   bigint      not null generated always as identity (start with 3600000001),
  type                 text        not null check (type in (
                         'subject', 'description', 'status', 'tickettype', 'priority', 'group', 'assignee', 'custom_status',
                         'text', 'textarea', 'checkbox', 'date', 'integer', 'decimal', 'regexp', 'partialcreditcard',
                         'multiselect', 'tagger', 'lookup')),
  title                text        not null check (length(title) between 1 and 255),
  title_in_portal      text        not null,
  description          text        not null default '',
  agent_description    text        not null default '',
  position             int         not null,
  active               boolean     not null default true,
  required             boolean     not null default false,
  required_in_portal   boolean     not null default false,
  visible_in_portal    boolean     not null default false,
  editable_in_portal   boolean     not null default false,
  pattern              text,
  tag                  text,
  target               text,
  removed              boolean     not null default false,
  created_at           timestamptz not null,
  updated_at           timestamptz not null,
  primary key (brand_id, id)
);
call keep_within_brand('ticket_field');
create unique index ticket_field_system on ticket_field (brand_id, type)
  where type in ('subject', 'description', 'status', 'tickettype', 'priority', 'group', 'assignee', 'custom_status');

create table ticket_field_option (
  brand_id   bigint  not null,
  field_id   bigint  not null,
  id         bigint  not null generated always as identity (start with 3600000001),
  name       text    not null check (length(name) between 1 and 255),
  value      text    not null check (length(value) between 1 and 255),
  position   int     not null,
  preset     boolean not null default false,
  primary key (brand_id, id),
  unique (brand_id, field_id, value),
  foreign key (brand_id, field_id) references ticket_field (brand_id, id)
);
call keep_within_brand('ticket_field_option');

create table ticket_form (
  brand_id           bigint      not null references brand (id),
  id                 bigint      not null generated always as identity (start with 3600000001),
  name               text        not null check (length(name) between 1 and 255),
  display_name       text        not null check (length(display_name) between 1 and 255),
  position           int         not null,
  active             boolean     not null default true,
  standard           boolean     not null default false,
  end_user_visible   boolean     not null default true,
  created_at         timestamptz not null,
  updated_at         timestamptz not null,
  primary key (brand_id, id)
);
call keep_within_brand('ticket_form');
create unique index ticket_form_standard on ticket_form (brand_id) where standard;

create table ticket_form_field (
  brand_id   bigint not null,
  form_id    bigint not null,
  field_id   bigint not null,
  position   int    not null,
  primary key (brand_id, form_id, field_id),
  foreign key (brand_id, form_id) references ticket_form (brand_id, id),
  foreign key (brand_id, field_id) references ticket_field (brand_id, id)
);
call keep_within_brand('ticket_form_field');
create index ticket_form_field_field on ticket_form_field (brand_id, field_id);

create table custom_status (
  brand_id              bigint      not null references brand (id),
  id                    bigint      not null generated always as identity (start with 3600000001),
  category              text        not null check (category in ('new', 'open', 'pending', 'hold', 'solved')),
  agent_label           text        not null check (length(agent_label) between 1 and 48),
  end_user_label        text        not null check (length(end_user_label) between 1 and 48),
  description           text        not null default '',
  end_user_description  text        not null default '',
  active                boolean     not null default true,
  standard              boolean     not null default false,
  created_at            timestamptz not null,
  updated_at            timestamptz not null,
  primary key (brand_id, id)
);
call keep_within_brand('custom_status');
create unique index custom_status_standard on custom_status (brand_id, category) where standard;

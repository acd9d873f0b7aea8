-- Fields of a form that are met only when another field has a value, for staff and for customers, as the wire writes them.
alter table ticket_form
  add column agent_conditions     jsonb not null default '[]',
  add column end_user_conditions  jsonb not null default '[]';

-- tokens made before scopes existed may what their person may
alter table api_token add column scopes text[] not null default '{read,write,impersonate}';
alter table api_token alter column scopes drop default;
alter table api_token add constraint a_token_is_for_something check (cardinality(scopes) between 1 and 50);
alter table api_token add column used_at timestamptz;

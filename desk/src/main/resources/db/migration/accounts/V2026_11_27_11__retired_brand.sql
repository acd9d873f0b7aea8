-- A brand that nobody works for any more: all that is in it stays, and nobody is let in.
alter table brand add column updated_at timestamptz;
alter table brand add column retired_at timestamptz;
update brand set updated_at = created_at;
alter table brand alter column updated_at set not null;

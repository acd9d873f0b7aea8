-- Under which release the promises of a ticket were last looked at: what a new one has still to visit.
alter table promise_watch add column release int not null default 0;
create index promise_watch_release on promise_watch (brand_id, release) where open_since is not null;

create extension if not exists pg_trgm;
create extension if not exists btree_gin;

alter table customer
  add column external_id   text        check (length(external_id) between 1 and 255),
  add column alias         text        check (length(alias) <= 255),
  add column phone         text        check (phone ~ '^\+[1-9][0-9]{1,14}(x[0-9]{1,10})?$'),
  add column details       text        check (length(details) <= 10000),
  add column notes         text        check (length(notes) <= 10000),
  add column signature     text        check (length(signature) <= 10000),
  add column locale        text        check (length(locale) <= 35),
  add column time_zone     text        check (length(time_zone) <= 60),
  add column tags          text[]      not null default '{}',
  add column fields        jsonb       not null default '{}',
  add column suspended     boolean     not null default false,
  add column updated_at    timestamptz not null default now(),
  add column deleted_at    timestamptz,
  add column deleted_by    bigint      references person (id),
  add column scrubbed_at   timestamptz,
  add column merged_into   bigint,
  add foreign key (brand_id, merged_into) references customer (brand_id, id);
alter table customer alter column updated_at drop default;
create unique index customer_external on customer (brand_id, external_id) where external_id is not null;
create index customer_updated on customer (brand_id, updated_at, id);
create index customer_merged on customer (brand_id, merged_into) where merged_into is not null;
create index customer_name on customer using gin (brand_id, name gin_trgm_ops);
create index customer_phone on customer using gin (brand_id, phone gin_trgm_ops);
create index customer_external_like on customer using gin (brand_id, external_id gin_trgm_ops);
create index customer_tags on customer using gin (brand_id, tags);
create index customer_fields on customer using gin (brand_id, fields jsonb_path_ops);

alter table customer_address
  add column id           bigint      not null generated always as identity,
  add column is_primary   boolean     not null default false,
  add column verified_at  timestamptz,
  add column bounces      int         not null default 0,
  add column created_at   timestamptz not null default now(),
  add column updated_at   timestamptz not null default now(),
  drop constraint customer_address_kind_check,
  add constraint customer_address_kind_check check (kind in ('email', 'phone')),
  add unique (brand_id, id);
alter table customer_address
  alter column created_at drop default,
  alter column updated_at drop default;
create unique index customer_address_primary on customer_address (brand_id, customer_id, kind) where is_primary;
create index customer_address_like on customer_address using gin (brand_id, address gin_trgm_ops);

create table address_verification (
  brand_id    bigint      not null,
  token_hash  bytea       not null,
  address_id  bigint      not null,
  created_at  timestamptz not null,
  expires_at  timestamptz not null,
  primary key (brand_id, token_hash),
  foreign key (brand_id, address_id) references customer_address (brand_id, id) on delete cascade
);
call keep_within_brand('address_verification');
create index address_verification_address on address_verification (brand_id, address_id);
create index address_verification_expiry on address_verification (brand_id, expires_at);

-- Every member of a brand is one of its customers too: by the address they sign in with, if somebody wrote from it.
-- Brand by brand, because row-level security binds the owner of the tables as well.
do $$
declare
  tenant bigint;
begin
  for tenant in select id from brand order by id loop
    perform set_config('app.brand', tenant::text, true);
    update customer_address a
       set is_primary = true
     where a.brand_id = tenant
       and not exists (select 1
                         from customer_address o
                        where o.brand_id = tenant and o.customer_id = a.customer_id and o.address < a.address);
    -- where an earlier desk let somebody claim several customers, the oldest stays theirs
    update customer c
       set person_id = null
     where c.brand_id = tenant
       and exists (select 1 from customer o where o.brand_id = tenant and o.person_id = c.person_id and o.id < c.id);
    update customer c
       set person_id = m.person_id
      from membership m
      join person p on p.id = m.person_id
      join customer_address a on a.brand_id = m.brand_id and a.kind = 'email' and a.address = lower(p.email)
     where m.brand_id = tenant
       and c.brand_id = tenant
       and c.id = a.customer_id
       and c.person_id is null
       and not exists (select 1 from customer o where o.brand_id = tenant and o.person_id = m.person_id);
    insert into customer (brand_id, name, person_id, created_at, updated_at)
    select m.brand_id, p.name, p.id, p.created_at, now()
      from membership m
      join person p on p.id = m.person_id
     where m.brand_id = tenant
       and not exists (select 1 from customer o where o.brand_id = tenant and o.person_id = m.person_id);
    insert into customer_address (brand_id, kind, address, customer_id, is_primary, verified_at, created_at, updated_at)
    select c.brand_id, 'email', lower(p.email), c.id, true, c.created_at, c.created_at, c.created_at
      from customer c
      join person p on p.id = c.person_id
     where c.brand_id = tenant
       and not exists (select 1 from customer_address o where o.brand_id = tenant and o.customer_id = c.id)
    on conflict do nothing;
  end loop;
end
$$;
drop index customer_person;
create unique index customer_person on customer (brand_id, person_id) where person_id is not null;

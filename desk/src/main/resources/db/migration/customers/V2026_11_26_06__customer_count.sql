-- How many are here, without a look at any of them.
create index customer_present on customer (brand_id, id) where deleted_at is null;
create index organization_present on organization (brand_id, id) where deleted_at is null;

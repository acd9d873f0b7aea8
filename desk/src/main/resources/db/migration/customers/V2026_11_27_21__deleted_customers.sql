-- Who was deleted is listed without reading all who were not.
create index customer_deleted on customer (brand_id, id) where deleted_at is not null;

-- One mail that came to several mailboxes of a brand is filed once: whose copy came first holds its digest.
create table filed_mail (
  brand_id     bigint not null,
  digest       bytea  not null,
  raw_mail_id  bigint not null,
  primary key (brand_id, digest),
  foreign key (brand_id, raw_mail_id) references raw_mail (brand_id, id)
);
call keep_within_brand('filed_mail');

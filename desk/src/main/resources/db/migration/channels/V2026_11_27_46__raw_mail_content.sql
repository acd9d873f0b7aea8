-- Whether other mail is the same to the byte, before its bytes are dropped.
create index raw_mail_content on raw_mail (brand_id, sha256);

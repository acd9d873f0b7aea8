-- A key that most tickets share is read from end to end wherever a rare word is looked for beside it. So the brand is no
-- key of its own: it stands in the key of the open tickets, and in that of each stretch of numbers.
drop index ticket_text_words;
create index ticket_text_words on ticket_text
  using gin ((case when is_open then brand_id end), ((brand_id << 40) | (ticket_id >> 12)), words);

-- A key that most tickets share is read from end to end wherever a word is looked for beside it. So the brand is no key of
-- its own: it is one with whether a ticket is open, of which few are, and with the stretch of numbers that it lies in.
drop index ticket_text_words;
create index ticket_text_words on ticket_text
  using gin ((case when is_open then brand_id else -brand_id end), ((brand_id << 40) | (ticket_id >> 12)), words);
analyze ticket_text;

package io.quarterdeck.desk.search;

import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestDatabase;

/** Fills a brand with tickets as a busy year leaves them behind: few open, words that are frequent and words that are rare. */
final class ManyTickets {

    static final int TICKETS = 50_000;

    private ManyTickets() {}

    static void in(TestBrand brand, TestDatabase database) {
        database.asOwner("""
                do $$
                declare
                  b bigint := %d;
                  c bigint;
                  o bigint;
                begin
                  select max(id) into c from customer;
                  select min(person_id) into o from membership where brand_id = b and role = 'agent';
                  insert into customer (brand_id, name, created_at, updated_at)
                  select b, 'Customer ' || g, now(), now() from generate_series(1, 10000) g;
                  insert into customer_address (brand_id, kind, address, customer_id, is_primary, created_at, updated_at)
                  select b, 'email', 'c' || id || '@customer.example.com', id, true, now(), now()
                    from customer where brand_id = b and id > c;
                  insert into agent_group (brand_id, name, created_at, updated_at)
                  select b, 'Group ' || g, now(), now() from generate_series(1, 8) g;
                  insert into ticket (brand_id, id, version, last_hash, subject, preview, channel, customer_id, status, priority,
                         owner_id, due_kind, due_started_at, due_at, breach_at, next_step, next_step_role, next_step_at, customer_waits,
                         release, created_at, updated_at, generated_at, solved_at, type, group_id, tags, fields, external_id)
                  select b, 1000000 + g, 1, '\\x00', 'Order ' || g || (array[' parcel', ' refund', ' lid', ''])[1 + g %% 4], '',
                         (array['email', 'email', 'chat'])[1 + g %% 3], c + 1 + g %% 10000,
                         case when g %% 25 = 0 then (array['open', 'pending', 'hold'])[1 + g / 25 %% 3] else 'solved' end,
                         (array['standard', 'high', 'critical'])[1 + g %% 3], o,
                         'first_response', at, at, at, 'reply', 'agent', at, true, 1, at, at + interval '1 hour', at + interval '1 hour',
                         case when g %% 25 <> 0 then at end, (array['question', 'incident', null])[1 + g %% 3],
                         (select min(id) from agent_group where brand_id = b) + g %% 8,
                         case when g %% 50 = 0 then array['vip'] else '{}' end,
                         case when g %% 50 = 0 then jsonb_build_object('7', 'red', '8', g) else '{}' end,
                         case when g %% 10 = 0 then 'shop-' || g end
                    from (select g, timestamptz '2026-11-26' - g * interval '9 minutes' as at from generate_series(1, %d) g) g;
                  insert into message (brand_id, ticket_id, id, at, kind, author_kind, author_id, channel, body)
                  select b, t.id, 1000000 + t.id, t.created_at, 'in', 'customer', t.customer_id, 'email',
                         'Please help with w' || t.id %% 7 || ' x' || t.id %% 1009 || ' y' || t.id
                    from ticket t where t.brand_id = b and t.id > 1000000;
                  insert into ticket_text (brand_id, ticket_id, words)
                  select b, t.id, said(t.subject, 'A') || said(m.body, 'B')
                    from ticket t
                    join message m on m.brand_id = t.brand_id and m.ticket_id = t.id
                   where t.brand_id = b and t.id > 1000000;
                end
                $$
                """.formatted(brand.brand().id().value(), TICKETS));
        database.asOwner("analyze");
    }
}

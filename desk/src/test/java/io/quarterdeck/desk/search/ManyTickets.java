package io.quarterdeck.desk.search;

import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestDatabase;
import java.util.List;

/** Fills a brand with tickets as a busy year leaves them behind: few open, words that are frequent and words that are rare. */
final class ManyTickets {

    static final int TICKETS = 50_000;

    private ManyTickets() {}

    static void in(TestBrand brand, TestDatabase database) {
        var b = brand.brand().id().value();
        step(database, """
                insert into customer (brand_id, name, external_id, created_at, updated_at)
                select %1$d, 'Customer ' || g, 'many-' || g, now(), now() from generate_series(1, 30000) g;
                insert into agent_group (brand_id, name, created_at, updated_at)
                select %1$d, 'Group ' || g, now(), now() from generate_series(1, 8) g
                """.formatted(b));
        step(database, """
                insert into customer_address (brand_id, kind, address, customer_id, is_primary, created_at, updated_at)
                select brand_id, 'email', 'c' || id || '@customer.example.com', id, true, now(), now()
                  from customer
                 where brand_id = %1$d and external_id like 'many-%%'
                """.formatted(b));
        step(database, """
                insert into ticket (brand_id, id, version, last_hash, subject, preview, channel, customer_id, status, priority,
                       owner_id, due_kind, due_started_at, due_at, breach_at, next_step, next_step_role, next_step_at, customer_waits,
                       release, created_at, updated_at, generated_at, solved_at, type, group_id, tags, fields, external_id)
                select %1$d, 1000000 + g, 1, '\\x00', 'Order ' || g || (array[' parcel', ' refund', ' lid', ''])[1 + g %% 4], '',
                       (array['email', 'email', 'chat'])[1 + g %% 3], c.first + g %% 10000,
                       case when g %% 25 = 0 then (array['open', 'pending', 'hold'])[1 + g / 25 %% 3] else 'solved' end,
                       (array['standard', 'high', 'critical'])[1 + g %% 3], o.id,
                       'first_response', at, at, at, 'reply', 'agent', at, true, 1, at, at + interval '1 hour', at + interval '1 hour',
                       case when g %% 25 <> 0 then at end, (array['question', 'incident', null])[1 + g %% 3],
                       s.first + g %% 8,
                       case when g %% 50 = 0 then array['vip'] else '{}' end,
                       case when g %% 50 = 0 then jsonb_build_object('7', 'red', '8', g) else '{}' end,
                       case when g %% 10 = 0 then 'shop-' || g end
                  from (select g, timestamptz '2026-11-26' - g * interval '9 minutes' as at from generate_series(1, %2$d) g) g
                 cross join (select min(id) as first from customer where brand_id = %1$d and external_id like 'many-%%') c
                 cross join (select min(id) as first from agent_group where brand_id = %1$d) s
                 cross join (select min(person_id) as id from membership where brand_id = %1$d and role = 'agent') o
                """.formatted(b, TICKETS));
        step(database, """
                insert into message (brand_id, ticket_id, id, at, kind, author_kind, author_id, channel, body)
                select brand_id, id, 1000000 + id, created_at, 'in', 'customer', customer_id, 'email',
                       'Please help with w' || id %% 7 || ' x' || id %% 1009 || ' y' || id
                  from ticket
                 where brand_id = %1$d and id > 1000000
                """.formatted(b));
        step(database, """
                insert into ticket_text (brand_id, ticket_id, is_open, words)
                select t.brand_id, t.id, t.status <> 'solved', said(t.subject, 'A') || said(m.body, 'B')
                  from ticket t
                  join message m on m.brand_id = t.brand_id and m.ticket_id = t.id
                 where t.brand_id = %1$d and t.id > 1000000
                """.formatted(b));
        step(database, """
                insert into ticket_event (brand_id, ticket_id, seq, began, at, kind, actor_kind, actor_id, release, cause, values, hash)
                select brand_id, id, 1, 1, created_at, 'opened', 'customer', customer_id, 1, 'request', '{}', '\\x00'
                  from ticket
                 where brand_id = %1$d and id > 1000000;
                insert into attachment (brand_id, message_id, name, media_type, size, sha256, content_id)
                select brand_id, id, 'a.png', 'image/png', 1, '', ''
                  from message
                 where brand_id = %1$d and id > 1000000 and id %% 10 = 0;
                insert into ticket_party (brand_id, ticket_id, role, customer_id)
                select brand_id, id, (array['copied', 'follower'])[1 + id %% 2], customer_id + 1
                  from ticket
                 where brand_id = %1$d and id > 1000000 and id %% 10 = 0;
                insert into organization (brand_id, name, external_id, created_at, updated_at)
                select %1$d, 'Organization ' || g, 'many-' || g, now(), now() from generate_series(1, 1000) g;
                insert into organization_membership (brand_id, customer_id, organization_id, created_at, updated_at)
                select c.brand_id, c.id, o.first + c.id %% 1000, now(), now()
                  from customer c
                 cross join (select min(id) as first from organization where brand_id = %1$d) o
                 where c.brand_id = %1$d and c.external_id like 'many-%%'
                """.formatted(b));
    }

    /** Nobody checks the logs of these tickets, which nobody wrote. */
    static void gone(TestBrand brand, TestDatabase database) {
        for (var table : List.of("ticket_event", "attachment", "ticket_party", "ticket_text", "message")) {
            step(
                    database,
                    "delete from %s where brand_id = %d"
                            .formatted(table, brand.brand().id().value()));
        }
        step(
                database,
                "delete from ticket where brand_id = %d"
                        .formatted(brand.brand().id().value()));
    }

    /** What is seeded is right: no key is checked again. Each step knows by its statistics what the one before has made. */
    private static void step(TestDatabase database, String sql) {
        database.asOwner("set session_replication_role = replica; " + sql);
        database.asOwner("analyze");
    }
}

package io.quarterdeck.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Fills a brand with tickets as years of service leave them behind: one in a hundred is open, words are as frequent as in
 * life (the n-th word a fraction of 1/n of the first), each ticket has two messages and four events, whose hash chain is
 * whole. Rows come from SQL alone, a slice at a time; the indexes of a table are made after its rows.
 */
final class Seed {

    /** The number of the first seeded ticket is one more. */
    static final long FIRST = 1_000_000;

    static final int EVENTS = 4;

    private static final int WORDS = 20_000;
    private static final int SENTENCES = 20_000;
    private static final int CUSTOMERS = 100_000;
    private static final int SLICE = 50_000;

    private static final String FREQUENT =
            "the parcel is not here where my order refund please help box arrived broken late subscription payment failed"
                    + " card charged twice address change delivery tracking number says delivered but never came salt tasting"
                    + " set gift missing wrong item size return label warranty leak cracked jar lid cancel pause skip month"
                    + " invoice receipt discount code expired login password account email phone call back today tomorrow"
                    + " week morning still waiting thanks hello team support question about would like to know when will it"
                    + " ship international customs duty hold damaged replacement send photo attached disappointed great"
                    + " urgent lawyer complaint allergy reaction safety recall store credit exchange color blue red green";

    private static final List<String> LARGE = List.of("ticket", "message", "ticket_event", "ticket_text");

    private final Connection owner;
    private final long brand;

    private Seed(Connection owner, long brand) {
        this.owner = owner;
        this.brand = brand;
    }

    /** So many tickets are there afterwards; those that are there already stay. */
    static void upTo(int tickets, String url, String user, String password) throws SQLException {
        try (var owner = DriverManager.getConnection(url, user, password)) {
            var seed = new Seed(owner, number(owner, "select id from brand where key = 'bleusalt'"));
            seed.run("set synchronous_commit = off");
            seed.run("set maintenance_work_mem = '512MB'");
            seed.run("select set_config('app.brand', '%d', false)".formatted(seed.brand));
            seed.sentences();
            seed.people();
            seed.tickets(tickets);
        }
    }

    /** The words in the order of how frequent they are. */
    static List<String> words(String url, String user, String password) throws SQLException {
        try (var owner = DriverManager.getConnection(url, user, password);
                var statement = owner.createStatement();
                var result = statement.executeQuery("select word from bench_word order by n")) {
            var words = new ArrayList<String>();
            while (result.next()) {
                words.add(result.getString(1));
            }
            return words;
        }
    }

    private void sentences() throws SQLException {
        if (number(owner, "select count(*) from pg_class where relname = 'bench_sentence'") > 0) {
            return;
        }
        run("create unlogged table bench_word (n int primary key, word text)");
        run("""
                insert into bench_word
                select row_number() over (), w from regexp_split_to_table('%s', ' ') w
                """.formatted(FREQUENT));
        run("""
                insert into bench_word
                select n, (array['ba','ke','li','mo','nu','pra','ste','tri','vol','xan','zer','qui'])[1 + n %% 12]
                       || (array['ran','lek','dim','fos','gul','hab','jin','kop'])[1 + n / 12 %% 8]
                       || (array['ta','ve','ri','so','mu','ny'])[1 + n / 96 %% 6] || n
                  from generate_series((select max(n) + 1 from bench_word), %d) n
                """.formatted(WORDS));
        run("""
                create unlogged table bench_sentence as
                select s.n, s.body, said(s.body, 'A') as a, said(s.body, 'B') as b, said(s.body, 'C') as c
                  from (select g as n, string_agg(w.word, ' ') as body
                          from generate_series(0, %d) g
                         cross join lateral (select greatest(1, floor(power(%d.0, random())))::int as rank
                                               from generate_series(1, 12 + 0 * g)) r
                          join bench_word w on w.n = r.rank
                         group by g) s
                """.formatted(SENTENCES - 1, WORDS));
        run("alter table bench_sentence add primary key (n)");
        run("analyze bench_sentence");
    }

    private void people() throws SQLException {
        run("""
                insert into customer (brand_id, name, external_id, created_at, updated_at)
                select %1$d, 'Bench Customer ' || g, 'bench-' || g, now(), now() from generate_series(1, %2$d) g
                on conflict do nothing
                """.formatted(brand, CUSTOMERS));
        run("""
                insert into customer_address (brand_id, kind, address, customer_id, is_primary, created_at, updated_at)
                select brand_id, 'email', external_id || '@customer.example.com', id, true, now(), now()
                  from customer where brand_id = %d and external_id like 'bench-%%'
                on conflict do nothing
                """.formatted(brand));
    }

    private void tickets(int wanted) throws SQLException {
        var there =
                number(owner, "select count(*) from ticket where brand_id = %d and id > %d".formatted(brand, FIRST));
        var anew = wanted - there > SLICE;
        var indexes = anew ? indexes() : Map.<String, String>of();
        run("set session_replication_role = replica"); // what is seeded is right; checking each key again takes longest
        for (var name : indexes.keySet()) {
            run("drop index " + name);
        }
        for (var from = there; from < wanted; from += SLICE) {
            slice(from, Math.min(wanted, from + SLICE));
            progress("seeded %,d of %,d tickets".formatted(Math.min(wanted, from + SLICE), wanted));
        }
        run("set session_replication_role = origin");
        for (var definition : indexes.values()) {
            run(definition);
        }
        if (anew) {
            progress("made %d indexes again".formatted(indexes.size()));
        }
        for (var table : LARGE) {
            run("vacuum (analyze) " + table);
        }
        run("analyze customer");
        run("analyze customer_address");
    }

    /** The definitions of the indexes that no constraint needs. */
    private Map<String, String> indexes() throws SQLException {
        var found = new TreeMap<String, String>();
        try (var statement = owner.createStatement();
                var result = statement.executeQuery("""
                        select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
                          from pg_index i
                         where i.indrelid::regclass::text in ('ticket', 'message', 'ticket_event', 'ticket_text')
                           and not i.indisunique
                        """)) {
            while (result.next()) {
                found.put(result.getString("name"), result.getString("definition"));
            }
        }
        return found;
    }

    /** The tickets of that slice, in the order of their opening, the last one just now. */
    private void slice(long from, long to) throws SQLException {
        run("drop table if exists bench_slice, bench_event");
        run("""
                create temp table bench_slice as
                select %2$d + g as id, h, %2$d * 10 + 2 * g as first_message, h %% 100 = 0 as open,
                       date_trunc('second', now()) - interval '1 minute' * (1000000 - g) as at,
                       h / 7 %% %5$d as s1, h / 11 %% %5$d as s2, h / 13 %% %5$d as s3,
                       (array['email', 'email', 'email', 'chat', 'phone'])[1 + h %% 5] as channel,
                       (array['standard', 'standard', 'standard', 'high', 'critical'])[1 + h / 3 %% 5] as priority,
                       case when h %% 100 = 0 then (array['open', 'pending', 'hold'])[1 + h / 100 %% 3] else 'solved' end as status,
                       c.first + h %% %6$d as customer, s.people[1 + h %% cardinality(s.people)] as owner,
                       encode(sha256(convert_to(g::text, 'UTF8')), 'hex') as digest
                  from (select g, (hashint8(g)::bigint & 1073741823)::int as h from generate_series(%3$d, %4$d) g) g
                 cross join (select min(id) as first from customer where brand_id = %1$d and external_id like 'bench-%%') c
                 cross join (select array_agg(person_id order by person_id) as people
                               from membership where brand_id = %1$d and role in ('agent', 'lead', 'admin')) s
                """.formatted(brand, FIRST, from + 1, to, SENTENCES, CUSTOMERS));
        run("analyze bench_slice");
        run(events());
        run("analyze bench_event");
        run("""
                insert into ticket (brand_id, id, version, last_hash, subject, preview, channel, customer_id, reply_to, status,
                       priority, intent, owner_id, due_kind, due_started_at, due_at, breach_at, next_step, next_step_role,
                       next_step_at, customer_waits, release, created_at, updated_at, generated_at, solved_at, type, tags)
                select %1$d, t.id, 4, t.h4, t2.body, left(t1.body, 120), channel, customer, 'bench@customer.example.com',
                       status, priority, 'order_status', owner,
                       case when open then 'first_response' end, case when open then at end,
                       case when open then at + interval '4 hours' end, case when open then at + interval '12 hours' end,
                       case when open then 'reply' end, case when open then 'agent' end,
                       case when open then at + interval '4 hours' end, open, 1, at, at + interval '1 hour',
                       at + interval '1 hour', case when not open then at + interval '1 hour' end,
                       (array['question', 'incident', 'problem', 'task', null, null])[1 + h / 5 %% 6],
                       case h %% 40 when 0 then array['vip'] when 1 then array['late', 'order_' || h %% 500] else '{}' end
                  from bench_event t
                  join bench_sentence t1 on t1.n = t.s1
                  join bench_sentence t2 on t2.n = t.s3
                """.formatted(brand));
        run("""
                insert into message (brand_id, ticket_id, id, at, kind, author_kind, author_id, channel, body, delivery)
                select %1$d, id, first_message, at, 'in', 'customer', customer, 'email', t1.body, null
                  from bench_slice join bench_sentence t1 on t1.n = s1
                 union all
                select %1$d, id, first_message + 1, at + interval '1 hour', 'out', 'agent', owner, 'email', t2.body, 'sent'
                  from bench_slice join bench_sentence t2 on t2.n = s2
                """.formatted(brand));
        run("""
                insert into ticket_text (brand_id, ticket_id, is_open, words)
                select %1$d, id, open, t3.a || t1.b || t2.c
                  from bench_slice
                  join bench_sentence t1 on t1.n = s1
                  join bench_sentence t2 on t2.n = s2
                  join bench_sentence t3 on t3.n = s3
                """.formatted(brand));
        run("""
                insert into ticket_event (brand_id, ticket_id, seq, began, at, kind, actor_kind, actor_id, release, cause, values, hash)
                select %1$d, e.id, v.seq, v.began, v.at, v.kind, v.actor_kind, v.actor_id, 1, v.cause, v.vals::jsonb, v.hash
                  from bench_event e
                 cross join lateral (values
                       (1, 1, e.at, 'opened', 'customer', e.customer, 'request', e.v1, e.h1),
                       (2, 1, e.at, 'assigned', 'customer', e.customer, 'request', e.v2, e.h2),
                       (3, 3, e.at + interval '1 hour', 'replied', 'agent', e.owner, 'request', e.v3, e.h3),
                       (4, 3, e.at + interval '1 hour', 'status_changed', 'agent', e.owner, 'request', e.v4, e.h4))
                       as v (seq, began, at, kind, actor_kind, actor_id, cause, vals, hash)
                """.formatted(brand));
    }

    /** Each event follows the hash of the one before it, as the desk's own chain does. */
    private String events() {
        var at = "to_char((at) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')";
        var later = at.replace("(at)", "(at + interval '1 hour')");
        return """
                create temp table bench_event as
                with said as (
                  select *,
                         '{"channel":"' || channel || '","customer":' || customer || ',"digest":"' || digest
                         || '","intent":"order_status","message":' || first_message || ',"priority":"' || priority
                         || '","subjectDigest":"' || digest || '"}' as v1,
                         '{"owner":' || owner || '}' as v2,
                         '{"digest":"' || digest || '","message":' || first_message + 1 || '}' as v3,
                         '{"from":"NEW","to":"' || upper(status) || '"}' as v4
                    from bench_slice
                ), one as (%s), two as (%s), three as (%s), four as (%s)
                select * from four
                """.formatted(
                        hashed(
                                "said",
                                "decode(repeat('00', 32), 'hex')",
                                "h1",
                                "1",
                                "1",
                                at,
                                "opened",
                                "CUSTOMER",
                                "customer",
                                "v1"),
                        hashed("one", "h1", "h2", "2", "1", at, "assigned", "CUSTOMER", "customer", "v2"),
                        hashed("two", "h2", "h3", "3", "3", later, "replied", "AGENT", "owner", "v3"),
                        hashed("three", "h3", "h4", "4", "3", later, "status_changed", "AGENT", "owner", "v4"));
    }

    private String hashed(String from, String before, String as, String... link) {
        var fields = List.of(
                "'" + brand + "'",
                "id::text",
                "'" + link[0] + "'",
                link[2],
                "'" + link[3] + "'",
                "'" + link[4] + "'",
                link[5] + "::text",
                "'1'",
                "'request'",
                link[6],
                "'" + link[1] + "'");
        var text =
                fields.stream().map(it -> "length(" + it + ") || ':' || " + it).collect(Collectors.joining(" || "));
        return "select *, sha256(" + before + " || convert_to(" + text + ", 'UTF8')) as " + as + " from " + from;
    }

    private static void progress(String what) {
        System.out.println("bench: " + what);
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}

package io.quarterdeck.desk.automation.hooks;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.automation.hooks.calling.HookAuthentication;
import io.quarterdeck.desk.automation.hooks.calling.HookId;
import io.quarterdeck.desk.automation.hooks.calling.HookTarget;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every statement that touches {@code webhook}. */
@Repository
class HookTable {

    /** What is kept of an authentication: what may be shown, and the rest sealed. */
    record Kept(HookAuthentication.Shown shown, byte[] sealed) {}

    /** What it takes to call a webhook. */
    record Calling(Hook hook, byte @Nullable [] authentication, byte[] secret) {}

    private static final String COLUMNS = """
            select id, name, description, active, endpoint, method, format, headers, subscriptions, auth_type, auth_shown,
                   auth_sealed, secret_sealed, created_at, created_by, updated_at, updated_by
              from webhook
             where brand_id = :brand
            """;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final Db db;

    HookTable(Db db) {
        this.db = db;
    }

    void insert(HookId id, HookWish wish, @Nullable Kept kept, byte[] secret, Hook.Signed signed) {
        bound(db.sql("""
                        insert into webhook (brand_id, id, name, description, active, endpoint, method, format, headers,
                                             subscriptions, auth_type, auth_shown, auth_sealed, secret_sealed,
                                             created_at, created_by, updated_at, updated_by)
                        values (:brand, :id, :name, :description, :active, :endpoint, :method, :format,
                                cast(:headers as jsonb), cast(:subscriptions as text[]), :auth_type,
                                cast(:auth_shown as jsonb), cast(:auth_sealed as bytea), :secret, :at, :by, :at, :by)
                        """), id, wish, signed)
                .with("secret", secret)
                .with("auth_type", kept == null ? null : kept.shown().type())
                .with("auth_shown", kept == null ? null : kept.shown().data())
                .with("auth_sealed", kept == null ? null : kept.sealed())
                .update();
    }

    void update(HookId id, HookWish wish, Hook.Signed signed) {
        bound(db.sql("""
                        update webhook
                           set name = :name, description = :description, active = :active, endpoint = :endpoint,
                               method = :method, format = :format, headers = cast(:headers as jsonb),
                               subscriptions = cast(:subscriptions as text[]), updated_at = :at, updated_by = :by
                         where brand_id = :brand
                           and id = :id
                        """), id, wish, signed).update();
    }

    private static Db.Statement bound(Db.Statement statement, HookId id, HookWish wish, Hook.Signed signed) {
        return statement
                .withBrand()
                .with("id", id.value())
                .with("name", wish.name())
                .with("description", wish.description())
                .with("active", wish.active())
                .with("endpoint", wish.target().endpoint())
                .with("method", wish.target().method())
                .with("format", wish.target().format())
                .with("headers", wish.target().sortedHeaders())
                .with("subscriptions", wish.subscriptions())
                .with("at", signed.at())
                .with("by", signed.by());
    }

    void authenticate(HookId id, @Nullable Kept kept) {
        db.sql("""
                        update webhook
                           set auth_type = :type, auth_shown = cast(:shown as jsonb),
                               auth_sealed = cast(:sealed as bytea)
                         where brand_id = :brand
                           and id = :id
                        """)
                .withBrand()
                .with("id", id.value())
                .with("type", kept == null ? null : kept.shown().type())
                .with("shown", kept == null ? null : kept.shown().data())
                .with("sealed", kept == null ? null : kept.sealed())
                .update();
    }

    int changeSecret(HookId id, byte[] secret, Hook.Signed signed) {
        return db.sql("""
                        update webhook
                           set secret_sealed = :secret, updated_at = :at, updated_by = :by
                         where brand_id = :brand
                           and id = :id
                        """)
                .withBrand()
                .with("id", id.value())
                .with("secret", secret)
                .with("at", signed.at())
                .with("by", signed.by())
                .update();
    }

    /** The receiver said that it is gone for good. */
    void rest(HookId id) {
        db.sql("update webhook set active = false where brand_id = :brand and id = :id")
                .withBrand()
                .with("id", id.value())
                .update();
    }

    int delete(HookId id) {
        return db.sql("delete from webhook where brand_id = :brand and id = :id")
                .withBrand()
                .with("id", id.value())
                .update();
    }

    List<Hook> all() {
        return db.sql(COLUMNS + " order by id").withBrand().list(HookTable::hook);
    }

    Optional<Hook> find(HookId id) {
        return db.sql(COLUMNS + " and id = :id")
                .withBrand()
                .with("id", id.value())
                .optional(HookTable::hook);
    }

    Optional<Calling> calling(HookId id) {
        return db.sql(COLUMNS + " and id = :id")
                .withBrand()
                .with("id", id.value())
                .optional(row -> new Calling(hook(row), row.bytesOrNull("auth_sealed"), row.bytes("secret_sealed")));
    }

    /** Active webhooks with something due whose breaker lets a call through. */
    List<HookId> withWork(Instant now) {
        return db.sql("""
                        select w.id
                          from webhook w
                          left join webhook_breaker b on b.brand_id = w.brand_id and b.webhook_id = w.id
                         where w.brand_id = :brand
                           and w.active
                           and (b.state is null or b.state = 'closed' or b.open_until <= :now)
                           and exists (select 1
                                         from webhook_invocation i
                                        where i.brand_id = :brand
                                          and i.webhook_id = w.id
                                          and i.state in ('waiting', 'sending')
                                          and i.next_at <= :now)
                         order by w.id
                        """).withBrand().with("now", now).list(row -> new HookId(row.text("id")));
    }

    private static Hook hook(Row row) {
        var shown = row.textOrNull("auth_shown");
        return new Hook(
                new HookId(row.text("id")),
                row.text("name"),
                row.textOrNull("description"),
                row.flag("active"),
                new HookTarget(
                        row.text("endpoint"),
                        row.word("method", HookTarget.Method.class),
                        row.word("format", HookTarget.Format.class),
                        JSON.readValue(row.text("headers"), WORDS)),
                row.texts("subscriptions"),
                shown == null
                        ? null
                        : new HookAuthentication.Shown(
                                row.word("auth_type", HookAuthentication.Type.class), JSON.readValue(shown, WORDS)),
                new Hook.Signed(row.id("created_by", PersonId::new), row.instant("created_at")),
                new Hook.Signed(row.id("updated_by", PersonId::new), row.instant("updated_at")));
    }
}

package io.quarterdeck.desk.customers;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import io.quarterdeck.desk.kit.Slice;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every statement that reads or writes what is known of a {@code customer}. */
@Repository
class ProfileTable {

    /**
     * Whom a viewer may know of: staff the brand's, a customer themself and those whose organization lets its people
     * see each other's tickets. The one predicate, used by every page, list, search and counter (immunity 20, 21).
     */
    static final String VISIBLE = """
            (:staff
             or c.person_id = :viewer
             or exists (select 1
                          from customer own
                          join organization_membership mine on mine.brand_id = own.brand_id and mine.customer_id = own.id
                          join organization o
                            on o.brand_id = own.brand_id and o.id = mine.organization_id and o.shared_tickets
                          join organization_membership theirs
                            on theirs.brand_id = o.brand_id and theirs.organization_id = o.id
                         where own.brand_id = c.brand_id
                           and own.person_id = :viewer
                           and theirs.customer_id = c.id))
            """;

    private static final String COLUMNS = """
            select c.id, c.name, c.external_id, c.alias, c.phone, c.details, c.notes, c.signature, c.locale, c.time_zone, c.tags,
                   c.fields, c.suspended, p.address as email, c.person_id, m.role, d.organization_id, c.created_at, c.updated_at,
                   c.deleted_at, c.deleted_by, c.scrubbed_at, c.merged_into,
                   exists (select 1
                             from customer_address v
                            where v.brand_id = c.brand_id and v.customer_id = c.id and v.verified_at is not null) as verified
            """;

    private static final String FROM = """
              from customer c
              left join membership m on m.brand_id = c.brand_id and m.person_id = c.person_id and m.active
            """;

    private static final String BESIDE = """
              left join customer_address p
                on p.brand_id = c.brand_id and p.customer_id = c.id and p.kind = 'email' and p.is_primary
              left join organization_membership d on d.brand_id = c.brand_id and d.customer_id = c.id and d.is_default
            """;

    /** Through views, because row-level security keeps {@code like} from an index of the tables themselves. */
    static final String HITS = """
            (select c.id from searchable_customer c where c.brand_id = :brand and c.name ilike :name limit :most)
            union
            (select c.id from searchable_customer c where c.brand_id = :brand and c.name ilike :word limit :most)
            union
            (select c.id from searchable_customer c where c.brand_id = :brand and c.external_id ilike :key limit :most)
            union
            (select c.id from searchable_customer c where c.brand_id = :brand and c.phone like :phone limit :most)
            union
            (select a.customer_id
               from searchable_customer_address a
              where a.brand_id = :brand
                and a.address like :address
              limit :most)
            """;

    private static final String PROFILES = COLUMNS + FROM + BESIDE;

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final Db db;
    private final JsonMapper json;

    ProfileTable(Db db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    Optional<Profile> find(Viewer viewer, CustomerId id) {
        return visible(PROFILES + "where c.brand_id = :brand and c.id = :id and " + VISIBLE, viewer)
                .with("id", id)
                .optional(this::profile);
    }

    Optional<Profile> find(CustomerId id) {
        return db.sql(PROFILES + "where c.brand_id = :brand and c.id = :id")
                .withBrand()
                .with("id", id)
                .optional(this::profile);
    }

    Optional<Profile> byExternalId(String externalId) {
        return db.sql(PROFILES + "where c.brand_id = :brand and c.external_id = :external")
                .withBrand()
                .with("external", externalId)
                .optional(this::profile);
    }

    Optional<Profile> byAddress(MailAddress address) {
        return db.sql(PROFILES + """
                         where c.brand_id = :brand
                           and c.id = (select a.customer_id
                                         from customer_address a
                                        where a.brand_id = :brand and a.kind = 'email' and a.address = :address)
                        """)
                .withBrand()
                .with("address", address.value())
                .optional(this::profile);
    }

    /** Holds the rows of some customers, always in the order of their ids (immunity 34). */
    void lock(Collection<CustomerId> ids) {
        db.sql("""
                        select id
                          from customer
                         where brand_id = :brand
                           and id = any (cast(:ids as bigint[]))
                         order by id
                           for update
                        """).withBrand().with("ids", ids).list(row -> row.number("id"));
    }

    List<Profile> all(Viewer viewer, Collection<CustomerId> ids) {
        return visible(PROFILES + """
                         where c.brand_id = :brand
                           and c.id = any (cast(:ids as bigint[]))
                           and
                        """ + VISIBLE + "order by c.id", viewer)
                .with("ids", ids)
                .list(this::profile);
    }

    List<Profile> allByExternalId(Viewer viewer, Collection<String> externalIds) {
        return visible(PROFILES + """
                         where c.brand_id = :brand
                           and c.external_id = any (cast(:ids as text[]))
                           and
                        """ + VISIBLE + "order by c.id", viewer)
                .with("ids", externalIds)
                .list(this::profile);
    }

    List<Profile> list(Viewer viewer, ProfileFilter filter, Slice slice) {
        var sql = PROFILES + "where c.brand_id = :brand and c.id > :after and c.id < :before" + filter.sql() + " and "
                + VISIBLE + "order by c.id %s offset :offset limit :limit".formatted(slice.direction());
        return slice.inOrder(slice.bind(filter.bind(visible(sql, viewer))).list(this::profile));
    }

    /** As many as there are, but no more than {@code most}: a list shows its first pages, and nobody counts a million. */
    long count(Viewer viewer, ProfileFilter filter, long most) {
        var from = filter.roles().isEmpty() ? " from customer c " : FROM;
        var sql = "select count(*) as customers from (select 1" + from + "where c.brand_id = :brand" + filter.sql()
                + " and " + VISIBLE + "limit :most) as counted";
        return filter.bind(visible(sql, viewer)).with("most", most).one(row -> row.number("customers"));
    }

    /** Those who changed after a point, oldest change first, none younger than {@code until}; deleted ones too. */
    List<Profile> changed(Instant since, long afterId, Instant until, int most) {
        return db.sql(PROFILES + """
                         where c.brand_id = :brand
                           and (c.updated_at, c.id) > (:since, :after)
                           and c.updated_at <= :until
                         order by c.updated_at, c.id
                         limit :most
                        """)
                .withBrand()
                .with("since", since)
                .with("after", afterId)
                .with("until", until)
                .with("most", most)
                .list(this::profile);
    }

    /** By a word of the name, an address, a number or an external id; each by its own index, and none of them endless. */
    List<Profile> like(Viewer viewer, Likeness likeness, ProfileFilter filter, Slice slice) {
        var sql = """
                with hit as (
                """ + HITS + ")" + PROFILES + "where c.brand_id = :brand and c.id in (select id from hit)"
                + filter.sql() + " and "
                + VISIBLE + "order by lower(c.name), c.id offset :offset limit :limit";
        return likeness.bind(filter.bind(visible(sql, viewer)))
                .with("offset", slice.offset())
                .with("limit", slice.limit())
                .list(this::profile);
    }

    void update(CustomerId id, Facts facts, Instant at) {
        db.sql("""
                        update customer
                           set name = :name,
                               external_id = :external,
                               alias = :alias,
                               phone = :phone,
                               details = :details,
                               notes = :notes,
                               signature = :signature,
                               locale = :locale,
                               time_zone = :zone,
                               tags = cast(:tags as text[]),
                               fields = cast(:fields as jsonb),
                               suspended = :suspended,
                               updated_at = :at
                         where brand_id = :brand
                           and id = :id
                        """)
                .withBrand()
                .with("id", id)
                .with("name", facts.name())
                .with("external", facts.externalId())
                .with("alias", facts.alias())
                .with("phone", facts.phone())
                .with("details", facts.details())
                .with("notes", facts.notes())
                .with("signature", facts.signature())
                .with("locale", facts.locale())
                .with("zone", facts.timeZone())
                .with("tags", facts.tags())
                .with("fields", facts.fields())
                .with("suspended", facts.suspended())
                .with("at", at)
                .update();
    }

    /** Their name stays until they are scrubbed; the keys by which they were found are free again. */
    void depart(CustomerId id, @Nullable PersonId by, @Nullable CustomerId into, Instant at) {
        db.sql("""
                        update customer
                           set deleted_at = :at,
                               deleted_by = :by,
                               merged_into = :into,
                               external_id = null,
                               phone = null,
                               person_id = case when cast(:into as bigint) is null then person_id end,
                               updated_at = :at
                         where brand_id = :brand
                           and id = :id
                        """)
                .withBrand()
                .with("id", id)
                .with("by", by)
                .with("into", into)
                .with("at", at)
                .update();
    }

    /** Nothing that a person said or was called is left, in whichever of their rows. */
    void scrub(List<CustomerId> ids, String name, Instant at) {
        db.sql("""
                        update customer
                           set name = :name,
                               external_id = null,
                               alias = null,
                               phone = null,
                               details = null,
                               notes = null,
                               signature = null,
                               locale = null,
                               time_zone = null,
                               tags = '{}',
                               fields = '{}',
                               person_id = null,
                               scrubbed_at = :at,
                               updated_at = :at
                         where brand_id = :brand
                           and id = any (cast(:ids as bigint[]))
                        """)
                .withBrand()
                .with("ids", ids)
                .with("name", name)
                .with("at", at)
                .update();
    }

    void own(CustomerId id, @Nullable PersonId person) {
        db.sql("update customer set person_id = :person where brand_id = :brand and id = :id")
                .withBrand()
                .with("id", id)
                .with("person", person)
                .update();
    }

    private Db.Statement visible(String sql, Viewer viewer) {
        return db.sql(sql).withBrand().with("staff", viewer.role().isStaff()).with("viewer", viewer.person());
    }

    private Profile profile(Row row) {
        var role = row.wordOrNull("role", Role.class);
        return new Profile(
                row.id("id", CustomerId::new),
                facts(row),
                row.textOrNull("email"),
                row.flag("verified"),
                row.idOrNull("person_id", PersonId::new),
                role == null ? Role.CUSTOMER : role,
                row.idOrNull("organization_id", OrganizationId::new),
                row.instant("created_at"),
                row.instant("updated_at"),
                departure(row));
    }

    private Facts facts(Row row) {
        return new Facts(
                row.text("name"),
                row.textOrNull("external_id"),
                row.textOrNull("alias"),
                row.textOrNull("phone"),
                row.textOrNull("details"),
                row.textOrNull("notes"),
                row.textOrNull("signature"),
                row.textOrNull("locale"),
                row.textOrNull("time_zone"),
                row.texts("tags"),
                json.readValue(row.text("fields"), FIELDS),
                row.flag("suspended"));
    }

    private static Profile.@Nullable Departure departure(Row row) {
        var at = row.instantOrNull("deleted_at");
        return at == null
                ? null
                : new Profile.Departure(
                        at,
                        row.idOrNull("deleted_by", PersonId::new),
                        row.instantOrNull("scrubbed_at"),
                        row.idOrNull("merged_into", CustomerId::new));
    }
}

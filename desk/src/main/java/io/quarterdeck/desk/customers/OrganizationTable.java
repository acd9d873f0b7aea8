package io.quarterdeck.desk.customers;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.customers.Organization.About;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import io.quarterdeck.desk.kit.Slice;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every statement that touches {@code organization} and the domains whose people belong to it. */
@Repository
class OrganizationTable {

    /** Which organizations a viewer may know of: staff the brand's, a customer those they belong to. */
    static final String VISIBLE = """
            (:staff or exists (select 1
                                 from customer own
                                 join organization_membership mine
                                   on mine.brand_id = own.brand_id and mine.customer_id = own.id
                                where own.brand_id = o.brand_id
                                  and own.person_id = :viewer
                                  and mine.organization_id = o.id))
            """;

    /** Through a view, because row-level security keeps {@code like} from an index of the table itself. */
    static final String HITS = """
            (select s.id from searchable_organization s where s.brand_id = :brand and s.name ilike :name limit :most)
            union
            (select s.id from searchable_organization s where s.brand_id = :brand and s.name ilike :word limit :most)
            """;

    private static final String COLUMNS = """
            select o.id, o.name, o.external_id, o.details, o.notes, o.group_id, o.shared_tickets, o.shared_comments, o.tags,
                   o.fields, o.created_at, o.updated_at, o.deleted_at,
                   array(select d.domain
                           from organization_domain d
                          where d.brand_id = o.brand_id and d.organization_id = o.id
                          order by d.domain) as domains
              from organization o
            """;

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final Db db;
    private final JsonMapper json;

    OrganizationTable(Db db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Nothing when the name or the external id is taken. */
    Optional<OrganizationId> insert(About about, Instant at) {
        return bind(db.sql("""
                        insert into organization
                               (brand_id, name, external_id, details, notes, group_id, shared_tickets, shared_comments, tags,
                                fields, created_at, updated_at)
                        values (:brand, :name, :external, :details, :notes, :group, :tickets, :comments,
                                cast(:tags as text[]), cast(:fields as jsonb), :at, :at)
                        on conflict do nothing
                        returning id
                        """), about, at).optional(row -> row.id("id", OrganizationId::new));
    }

    void update(OrganizationId id, About about, Instant at) {
        bind(db.sql("""
                        update organization
                           set name = :name,
                               external_id = :external,
                               details = :details,
                               notes = :notes,
                               group_id = :group,
                               shared_tickets = :tickets,
                               shared_comments = :comments,
                               tags = cast(:tags as text[]),
                               fields = cast(:fields as jsonb),
                               updated_at = :at
                         where brand_id = :brand
                           and id = :id
                        """), about, at).with("id", id).update();
    }

    void rewriteDomains(OrganizationId id, List<String> domains) {
        db.sql("""
                        delete from organization_domain
                         where brand_id = :brand
                           and organization_id = :id
                           and domain <> all (cast(:domains as text[]))
                        """).withBrand().with("id", id).with("domains", domains).update();
        db.sql("""
                        insert into organization_domain (brand_id, domain, organization_id)
                        select :brand, domain, :id from unnest(cast(:domains as text[])) as domain
                        on conflict do nothing
                        """).withBrand().with("id", id).with("domains", domains).update();
    }

    Optional<Organization> find(Viewer viewer, OrganizationId id) {
        return visible(COLUMNS + "where o.brand_id = :brand and o.id = :id and " + VISIBLE, viewer)
                .with("id", id)
                .optional(this::organization);
    }

    Optional<Organization> find(OrganizationId id) {
        return db.sql(COLUMNS + "where o.brand_id = :brand and o.id = :id")
                .withBrand()
                .with("id", id)
                .optional(this::organization);
    }

    Optional<Organization> lock(OrganizationId id) {
        return db.sql(COLUMNS + "where o.brand_id = :brand and o.id = :id and o.deleted_at is null for update of o")
                .withBrand()
                .with("id", id)
                .optional(this::organization);
    }

    Optional<Organization> named(String name) {
        return db.sql(COLUMNS + """
                         where o.brand_id = :brand
                           and o.id = (select s.id
                                         from searchable_organization s
                                        where s.brand_id = :brand and lower(s.name) = lower(:name) and s.deleted_at is null)
                        """).withBrand().with("name", name).optional(this::organization);
    }

    Optional<Organization> byExternalId(String externalId) {
        return db.sql(COLUMNS + "where o.brand_id = :brand and o.external_id = :external and o.deleted_at is null")
                .withBrand()
                .with("external", externalId)
                .optional(this::organization);
    }

    /** The oldest organization that claims a domain. */
    Optional<OrganizationId> byDomain(String domain) {
        return db.sql("""
                        select organization_id
                          from organization_domain
                         where brand_id = :brand
                           and domain = :domain
                         order by organization_id
                         limit 1
                        """)
                .withBrand()
                .with("domain", domain)
                .optional(row -> row.id("organization_id", OrganizationId::new));
    }

    List<Organization> all(Viewer viewer, Collection<OrganizationId> ids) {
        return visible(COLUMNS + """
                         where o.brand_id = :brand
                           and o.id = any (cast(:ids as bigint[]))
                           and
                        """ + VISIBLE + "order by o.id", viewer)
                .with("ids", ids)
                .list(this::organization);
    }

    List<Organization> allByExternalId(Viewer viewer, Collection<String> externalIds) {
        return visible(COLUMNS + """
                         where o.brand_id = :brand
                           and o.external_id = any (cast(:ids as text[]))
                           and o.deleted_at is null
                           and
                        """ + VISIBLE + "order by o.id", viewer)
                .with("ids", externalIds)
                .list(this::organization);
    }

    List<Organization> list(Viewer viewer, Slice slice) {
        var sql = COLUMNS + """
                 where o.brand_id = :brand
                   and o.deleted_at is null
                   and o.id > :after
                   and o.id < :before
                   and
                """ + VISIBLE + "order by o.id %s offset :offset limit :limit".formatted(slice.direction());
        return slice.inOrder(slice.bind(visible(sql, viewer)).list(this::organization));
    }

    long count(Viewer viewer, long most) {
        return visible("""
                        select count(*) as organizations
                          from (select 1
                                  from organization o
                                 where o.brand_id = :brand
                                   and o.deleted_at is null
                                   and
                        """ + VISIBLE + "limit :most) as counted", viewer)
                .with("most", most)
                .one(row -> row.number("organizations"));
    }

    List<Organization> like(Viewer viewer, Likeness likeness, Slice slice) {
        var sql = COLUMNS + """
                 where o.brand_id = :brand
                   and o.deleted_at is null
                   and o.id in (
                """ + HITS + """
                       )
                   and
                """ + VISIBLE + "order by lower(o.name), o.id offset :offset limit :limit";
        return likeness.bindName(visible(sql, viewer))
                .with("offset", slice.offset())
                .with("limit", slice.limit())
                .list(this::organization);
    }

    List<Organization> changed(Instant since, long afterId, Instant until, int most) {
        return db.sql(COLUMNS + """
                         where o.brand_id = :brand
                           and (o.updated_at, o.id) > (:since, :after)
                           and o.updated_at <= :until
                         order by o.updated_at, o.id
                         limit :most
                        """)
                .withBrand()
                .with("since", since)
                .with("after", afterId)
                .with("until", until)
                .with("most", most)
                .list(this::organization);
    }

    void delete(OrganizationId id, Instant at) {
        db.sql("""
                        update organization
                           set deleted_at = :at,
                               updated_at = :at
                         where brand_id = :brand
                           and id = :id
                        """).withBrand().with("id", id).with("at", at).update();
    }

    private Db.Statement visible(String sql, Viewer viewer) {
        return db.sql(sql).withBrand().with("staff", viewer.role().isStaff()).with("viewer", viewer.person());
    }

    private static Db.Statement bind(Db.Statement statement, About about, Instant at) {
        return statement
                .withBrand()
                .with("name", about.name())
                .with("external", about.externalId())
                .with("details", about.details())
                .with("notes", about.notes())
                .with("group", about.group())
                .with("tickets", about.sharedTickets())
                .with("comments", about.sharedComments())
                .with("tags", about.tags())
                .with("fields", about.fields())
                .with("at", at);
    }

    private Organization organization(Row row) {
        return new Organization(
                row.id("id", OrganizationId::new),
                new About(
                        row.text("name"),
                        row.textOrNull("external_id"),
                        row.texts("domains"),
                        row.textOrNull("details"),
                        row.textOrNull("notes"),
                        row.idOrNull("group_id", GroupId::new),
                        row.flag("shared_tickets"),
                        row.flag("shared_comments"),
                        row.texts("tags"),
                        json.readValue(row.text("fields"), FIELDS)),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.instantOrNull("deleted_at") != null);
    }
}

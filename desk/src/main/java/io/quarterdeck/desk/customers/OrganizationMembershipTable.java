package io.quarterdeck.desk.customers;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import io.quarterdeck.desk.kit.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code organization_membership}. */
@Repository
class OrganizationMembershipTable {

    /** Staff see all memberships, a customer their own. */
    private static final String VISIBLE = """
            (:staff or exists (select 1
                                 from customer own
                                where own.brand_id = m.brand_id
                                  and own.id = m.customer_id
                                  and own.person_id = :viewer))
            """;

    private static final String COLUMNS = """
            select m.id, m.customer_id, m.organization_id, o.name, o.shared_tickets, m.is_default, m.created_at, m.updated_at
              from organization_membership m
              join organization o on o.brand_id = m.brand_id and o.id = m.organization_id
            """;

    private final Db db;

    OrganizationMembershipTable(Db db) {
        this.db = db;
    }

    /** A customer's first organization is their default one; nothing when they belong to it already. */
    Optional<Long> insert(CustomerId customer, OrganizationId organization, Instant at) {
        return db.sql("""
                        insert into organization_membership
                               (brand_id, customer_id, organization_id, is_default, created_at, updated_at)
                        values (:brand, :customer, :organization,
                                not exists (select 1
                                              from organization_membership o
                                             where o.brand_id = :brand and o.customer_id = :customer and o.is_default),
                                :at, :at)
                        on conflict (brand_id, customer_id, organization_id) do nothing
                        returning id
                        """)
                .withBrand()
                .with("customer", customer)
                .with("organization", organization)
                .with("at", at)
                .optional(row -> row.number("id"));
    }

    Optional<OrganizationMembership> find(Viewer viewer, long id) {
        return visible(COLUMNS + "where m.brand_id = :brand and m.id = :id and " + VISIBLE, viewer)
                .with("id", id)
                .optional(OrganizationMembershipTable::membership);
    }

    List<OrganizationMembership> of(CustomerId customer) {
        return db.sql(COLUMNS + "where m.brand_id = :brand and m.customer_id = :customer order by m.id")
                .withBrand()
                .with("customer", customer)
                .list(OrganizationMembershipTable::membership);
    }

    /** Of a customer, of an organization, or of all. */
    List<OrganizationMembership> list(
            Viewer viewer, @Nullable CustomerId customer, @Nullable OrganizationId organization, Slice slice) {
        var sql = COLUMNS
                + """
                 where m.brand_id = :brand
                   %s
                   and m.id > :after
                   and m.id < :before
                   and
                """.formatted(whose(customer, organization))
                + VISIBLE
                + "order by m.id %s offset :offset limit :limit".formatted(slice.direction());
        return slice.inOrder(slice.bind(bind(visible(sql, viewer), customer, organization))
                .list(OrganizationMembershipTable::membership));
    }

    long count(Viewer viewer, @Nullable CustomerId customer, @Nullable OrganizationId organization, long most) {
        var sql = """
                select count(*) as memberships
                  from (select 1
                          from organization_membership m
                         where m.brand_id = :brand
                           %s
                           and
                """.formatted(whose(customer, organization)) + VISIBLE + "limit :most) as counted";
        return bind(visible(sql, viewer), customer, organization)
                .with("most", most)
                .one(row -> row.number("memberships"));
    }

    /** Holds a customer's memberships, so that one and only one stays the default. */
    void lock(CustomerId customer) {
        db.sql("""
                        select id
                          from organization_membership
                         where brand_id = :brand
                           and customer_id = :customer
                         order by id
                           for update
                        """).withBrand().with("customer", customer).list(row -> row.number("id"));
    }

    void setDefault(long id, boolean isDefault, Instant at) {
        db.sql("""
                        update organization_membership
                           set is_default = :default,
                               updated_at = :at
                         where brand_id = :brand
                           and id = :id
                           and is_default <> :default
                        """)
                .withBrand()
                .with("id", id)
                .with("default", isDefault)
                .with("at", at)
                .update();
    }

    void delete(long id) {
        db.sql("delete from organization_membership where brand_id = :brand and id = :id")
                .withBrand()
                .with("id", id)
                .update();
    }

    void deleteAll(CustomerId customer) {
        db.sql("delete from organization_membership where brand_id = :brand and customer_id = :customer")
                .withBrand()
                .with("customer", customer)
                .update();
    }

    /** Who belonged to an organization that is gone writes for the oldest of those that are left to them. */
    void deleteAll(OrganizationId organization, Instant at) {
        db.sql("""
                        with gone as (
                          delete from organization_membership
                           where brand_id = :brand
                             and organization_id = :organization
                          returning customer_id, is_default
                        )
                        update organization_membership m
                           set is_default = true,
                               updated_at = :at
                         where m.brand_id = :brand
                           and m.id in (select min(o.id)
                                          from organization_membership o
                                          join gone g on g.customer_id = o.customer_id and g.is_default
                                         where o.brand_id = :brand
                                           and o.organization_id <> :organization
                                         group by o.customer_id)
                        """)
                .withBrand()
                .with("organization", organization)
                .with("at", at)
                .update();
    }

    /** Hands the organizations of one customer to another, whose own default stays. */
    void move(CustomerId from, CustomerId to, Instant at) {
        db.sql("""
                        insert into organization_membership
                               (brand_id, customer_id, organization_id, is_default, created_at, updated_at)
                        select m.brand_id, :to, m.organization_id,
                               m.is_default and not exists (select 1
                                                              from organization_membership o
                                                             where o.brand_id = :brand and o.customer_id = :to and o.is_default),
                               m.created_at, :at
                          from organization_membership m
                         where m.brand_id = :brand
                           and m.customer_id = :from
                        on conflict (brand_id, customer_id, organization_id) do nothing
                        """).withBrand().with("from", from).with("to", to).with("at", at).update();
        deleteAll(from);
    }

    private static String whose(@Nullable CustomerId customer, @Nullable OrganizationId organization) {
        return (customer == null ? "" : "and m.customer_id = :customer ")
                + (organization == null ? "" : "and m.organization_id = :organization");
    }

    private static Db.Statement bind(
            Db.Statement statement, @Nullable CustomerId customer, @Nullable OrganizationId organization) {
        var bound = customer == null ? statement : statement.with("customer", customer);
        return organization == null ? bound : bound.with("organization", organization);
    }

    private Db.Statement visible(String sql, Viewer viewer) {
        return db.sql(sql).withBrand().with("staff", viewer.role().isStaff()).with("viewer", viewer.person());
    }

    private static OrganizationMembership membership(Row row) {
        return new OrganizationMembership(
                row.number("id"),
                row.id("customer_id", CustomerId::new),
                row.id("organization_id", OrganizationId::new),
                row.text("name"),
                row.flag("shared_tickets"),
                row.flag("is_default"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}

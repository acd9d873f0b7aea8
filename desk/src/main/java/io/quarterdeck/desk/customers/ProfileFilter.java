package io.quarterdeck.desk.customers;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.kit.Db;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which customers to list: of some roles, of an organization, of a group of the staff; those here, or those deleted;
 * who was merged into somebody else is neither.
 */
public record ProfileFilter(
        Set<Role> roles,
        @Nullable OrganizationId organization,
        @Nullable GroupId group,
        boolean deleted) {

    public static final ProfileFilter ALL = new ProfileFilter(Set.of(), null, null, false);
    public static final ProfileFilter DELETED = new ProfileFilter(Set.of(), null, null, true);

    /** What is asked for where a role is named that nobody can have. */
    public static final ProfileFilter NOBODY = in(new OrganizationId(0));

    public static ProfileFilter of(Set<Role> roles) {
        return new ProfileFilter(roles, null, null, false);
    }

    public static ProfileFilter in(OrganizationId organization) {
        return new ProfileFilter(Set.of(), organization, null, false);
    }

    public static ProfileFilter in(GroupId group) {
        return new ProfileFilter(Set.of(), null, group, false);
    }

    /** The condition on {@code c}, a customer, and {@code m}, their membership of the staff; words of ours only. */
    String sql() {
        var sql = new StringBuilder(
                deleted ? " and c.deleted_at is not null and c.merged_into is null" : " and c.deleted_at is null");
        if (roles.equals(Set.of(Role.CUSTOMER))) {
            sql.append(" and (m.role is null or m.role = 'customer')");
        } else if (roles.contains(Role.CUSTOMER)) {
            sql.append(" and (m.role is null or m.role = any (cast(:roles as text[])))");
        } else if (!roles.isEmpty()) {
            sql.append(" and m.role = any (cast(:roles as text[]))");
        }
        if (organization != null) {
            sql.append("""
                     and c.id in (select i.customer_id
                                    from organization_membership i
                                   where i.brand_id = :brand and i.organization_id = :organization)
                    """);
        }
        if (group != null) {
            sql.append("""
                     and c.person_id in (select i.person_id
                                           from group_membership i
                                          where i.brand_id = :brand and i.group_id = :group)
                    """);
        }
        return sql.toString();
    }

    Db.Statement bind(Db.Statement statement) {
        var bound = roles.isEmpty() ? statement : statement.with("roles", roles);
        bound = organization == null ? bound : bound.with("organization", organization);
        return group == null ? bound : bound.with("group", group);
    }
}

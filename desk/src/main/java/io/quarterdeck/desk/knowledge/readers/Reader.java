package io.quarterdeck.desk.knowledge.readers;

import io.quarterdeck.desk.accounts.Permission;
import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.knowledge.readers.Belongings.Belonging;
import org.jspecify.annotations.Nullable;

/** Who reads: somebody who has signed in and where they belong, or anybody. */
public record Reader(@Nullable Viewer viewer, Belonging belonging) {

    public static final Reader ANYBODY = new Reader(null, Belonging.NOWHERE);

    /** The segments to which the reader belongs, as a query within a query: the one place that decides it. */
    private static final String SEGMENTS = """
            select s.id
              from user_segment s
             where s.brand_id = :brand
               and (s.readers = 'signed_in_users' and :signed_in or s.readers = 'staff' and :staff)
               and (s.group_ids = '{}' or s.group_ids && cast(:groups as bigint[]))
               and (s.organization_ids = '{}' or s.organization_ids && cast(:organizations as bigint[]))
               and s.tags <@ cast(:tags as text[])
               and (s.or_tags = '{}' or s.or_tags && cast(:tags as text[]))
            """;

    /** Whether the staff member who reads may write article {@code a}. */
    public static final String MAY_EDIT = may("'edit', 'publish'");

    /** Whether they may publish it. */
    public static final String MAY_PUBLISH = may("'publish'");

    /**
     * Which articles {@code a} with their words {@code t} a reader may know of: what is published for everybody or for a
     * segment of theirs, and what they may write. The one predicate, used by every list, page, search and download
     * (immunity 20, 21).
     */
    public static final String VISIBLE = """
            (a.archived_at is null
             and (%s
                  or (not t.draft
                      and (not exists (select 1
                                         from article_audience o
                                        where o.brand_id = a.brand_id
                                          and o.article_id = a.id)
                           or exists (select 1
                                        from article_audience o
                                       where o.brand_id = a.brand_id
                                         and o.article_id = a.id
                                         and o.segment_id in (%s))))))
            """.formatted(MAY_EDIT, SEGMENTS);

    private static String may(String acts) {
        return """
                (:editor
                 or (:staff
                     and exists (select 1
                                   from permission_group_segment w
                                  where w.brand_id = a.brand_id
                                    and w.group_id = a.permission_group_id
                                    and w.act in (%s)
                                    and w.segment_id in (%s))))
                """.formatted(acts, SEGMENTS);
    }

    /** Binds what the predicates above ask for. */
    public Db.Statement bind(Db.Statement statement) {
        return statement
                .withBrand()
                .with("signed_in", viewer != null)
                .with("staff", isStaff())
                .with("editor", isEditor())
                .with("groups", belonging.groups())
                .with("organizations", belonging.organizations())
                .with("tags", belonging.tags());
    }

    public boolean isStaff() {
        return viewer != null && viewer.role().isStaff();
    }

    /** May write everything. */
    public boolean isEditor() {
        return viewer != null && viewer.may(Permission.EDIT_ARTICLES);
    }

    /** The person who reads; refuses anybody. */
    public PersonId person() {
        if (viewer == null) {
            throw Refusal.unknownCaller("not_signed_in", "Sign in first");
        }
        return viewer.person();
    }

    public void mustEdit() {
        person();
        if (viewer != null) {
            viewer.must(Permission.EDIT_ARTICLES);
        }
    }
}

package io.quarterdeck.desk.knowledge;

import io.quarterdeck.desk.accounts.Members;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.knowledge.readers.PermissionGroupId;
import io.quarterdeck.desk.knowledge.readers.PermissionGroups;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.readers.Segments;
import io.quarterdeck.desk.knowledge.shelves.Sections;
import io.quarterdeck.desk.knowledge.texts.SectionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an article names, and whether it is there: its section, its readers, its writers. */
@Component
class ArticleBearings {

    private final Sections sections;
    private final Segments segments;
    private final PermissionGroups groups;
    private final Members members;

    ArticleBearings(Sections sections, Segments segments, PermissionGroups groups, Members members) {
        this.sections = sections;
        this.segments = segments;
        this.groups = groups;
        this.members = members;
    }

    /** The edit with each segment once; refuses what names something that is not there. */
    ArticleEdit checked(Reader reader, ArticleEdit edit) {
        var access = edit.access();
        if (edit.section() != null) {
            section(edit.section());
        }
        if (access.permissionGroup() != null) {
            group(access.permissionGroup());
        }
        if (access.author() != null && !access.author().equals(reader.person())) {
            reader.mustEdit();
            if (members.find(access.author()).isEmpty()) {
                throw wrong("author", "There is no %s in this brand".formatted(access.author()));
            }
        }
        return access.audience() == null
                ? edit
                : edit.withAccess(new ArticleEdit.Access(
                        access.author(), segments.known(access.audience()), access.permissionGroup()));
    }

    PermissionGroupId group(@Nullable PermissionGroupId asked) {
        if (asked == null) {
            return groups.builtIn().id();
        }
        try {
            return groups.get(asked).id();
        } catch (Refusal unknown) {
            throw wrong("permission_group_id", unknown.getMessage());
        }
    }

    SectionId section(@Nullable SectionId asked) {
        if (asked == null) {
            throw wrong("section_id", "An article stands in a section; name it");
        }
        try {
            return sections.get(asked, null).id();
        } catch (Refusal unknown) {
            throw wrong("section_id", unknown.getMessage());
        }
    }

    private static Refusal wrong(String field, @Nullable String why) {
        return Refusal.invalid(field, String.valueOf(why));
    }
}

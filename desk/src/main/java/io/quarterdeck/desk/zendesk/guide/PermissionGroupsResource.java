package io.quarterdeck.desk.zendesk.guide;

import static io.quarterdeck.desk.accounts.Permission.EDIT_ARTICLES;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.knowledge.readers.PermissionGroup;
import io.quarterdeck.desk.knowledge.readers.PermissionGroupId;
import io.quarterdeck.desk.knowledge.readers.PermissionGroups;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.readers.SegmentId;
import io.quarterdeck.desk.zendesk.helpcentre.Lists;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.FieldError;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who of the staff may write and publish articles. */
@RestController
@RequestMapping("/api/v2/guide/permission_groups")
class PermissionGroupsResource {

    private static final int LONGEST_NAME = 200;

    record GroupJson(
            long id,
            String url,
            String name,
            List<Long> edit,
            List<Long> publish,
            boolean builtIn,
            Instant createdAt,
            Instant updatedAt) {
        static GroupJson of(PermissionGroup it, Asked asked) {
            return new GroupJson(
                    it.id().value(),
                    asked.url("guide/permission_groups", it.id().value()),
                    it.name(),
                    it.edit().stream().map(SegmentId::value).toList(),
                    it.publish().stream().map(SegmentId::value).toList(),
                    it.builtIn(),
                    it.createdAt(),
                    it.updatedAt());
        }
    }

    record Wish(
            @Nullable String name,
            @Nullable List<@Nullable Long> edit,
            @Nullable List<@Nullable Long> publish) {

        PermissionGroups.Edit whole() {
            return new PermissionGroups.Edit(
                    name == null ? null : FieldError.text("name", name, LONGEST_NAME),
                    edit == null ? null : segments("edit", edit),
                    publish == null ? null : segments("publish", publish));
        }

        private static List<SegmentId> segments(String field, List<@Nullable Long> ids) {
            return FieldError.whole(field, ids).stream().map(SegmentId::new).toList();
        }
    }

    record Sent(@Nullable Wish permissionGroup) {
        Wish wish() {
            if (permissionGroup == null) {
                throw FieldError.blank("permission_group");
            }
            return permissionGroup;
        }
    }

    private final PermissionGroups groups;

    PermissionGroupsResource(PermissionGroups groups) {
        this.groups = groups;
    }

    @GetMapping
    @Needs(EDIT_ARTICLES)
    Envelope list(Asked asked) {
        var page = asked.helpCentre()
                .page(Lists.<PermissionGroup>byNumber(
                        groups::count, groups::list, it -> it.id().value()));
        return page.as(
                "permission_groups",
                page.rows().stream().map(it -> GroupJson.of(it, asked)).toList());
    }

    @GetMapping("/{id}")
    @Needs(EDIT_ARTICLES)
    Envelope show(Asked asked, @PathVariable long id) {
        return one(groups.get(new PermissionGroupId(id)), asked);
    }

    @PostMapping
    @Needs(EDIT_ARTICLES)
    ResponseEntity<Envelope> create(Reader reader, Asked asked, @RequestBody Sent sent) {
        FieldError.text("name", sent.wish().name(), LONGEST_NAME);
        var group = groups.create(reader, sent.wish().whole());
        return ResponseEntity.created(URI.create(GroupJson.of(group, asked).url()))
                .body(one(group, asked));
    }

    @PutMapping("/{id}")
    @Needs(EDIT_ARTICLES)
    Envelope change(Reader reader, Asked asked, @PathVariable long id, @RequestBody Sent sent) {
        return one(groups.change(reader, new PermissionGroupId(id), sent.wish().whole()), asked);
    }

    @DeleteMapping("/{id}")
    @Needs(EDIT_ARTICLES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Reader reader, @PathVariable long id) {
        groups.delete(reader, new PermissionGroupId(id));
    }

    private static Envelope one(PermissionGroup it, Asked asked) {
        return Envelope.of("permission_group", GroupJson.of(it, asked));
    }
}

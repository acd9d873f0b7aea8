package io.quarterdeck.desk.zendesk.guide;

import static io.quarterdeck.desk.accounts.Permission.EDIT_ARTICLES;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.readers.Segment;
import io.quarterdeck.desk.knowledge.readers.SegmentId;
import io.quarterdeck.desk.knowledge.readers.Segments;
import io.quarterdeck.desk.zendesk.helpcentre.Lists;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.FieldError;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

/** The parts of the readers for whom an article can be. */
@RestController
@RequestMapping("/api/v2/help_center/user_segments")
class UserSegmentsResource {

    private static final int LONGEST_NAME = 200;

    record Wish(
            @Nullable String name,
            @Nullable String userType,
            @Nullable List<@Nullable Long> groupIds,
            @Nullable List<@Nullable Long> organizationIds,
            @Nullable List<@Nullable String> tags,
            @Nullable List<@Nullable String> orTags) {

        Segments.Edit edit() {
            return new Segments.Edit(
                    name == null ? null : FieldError.text("name", name, LONGEST_NAME),
                    userType == null ? null : whole(userType),
                    groupIds == null ? null : FieldError.whole("group_ids", groupIds),
                    organizationIds == null ? null : FieldError.whole("organization_ids", organizationIds),
                    tags == null ? null : FieldError.whole("tags", tags),
                    orTags == null ? null : FieldError.whole("or_tags", orTags));
        }

        private static Segment.Whole whole(String word) {
            return Arrays.stream(Segment.Whole.values())
                    .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst()
                    .orElseThrow(() ->
                            FieldError.INVALID_VALUE.on("user_type", "User type: must be signed_in_users or staff"));
        }
    }

    record Sent(@Nullable Wish userSegment) {
        Wish wish() {
            if (userSegment == null) {
                throw FieldError.blank("user_segment");
            }
            return userSegment;
        }
    }

    private final Segments segments;

    UserSegmentsResource(Segments segments) {
        this.segments = segments;
    }

    @GetMapping({"", "/applicable"})
    @Needs(EDIT_ARTICLES)
    Envelope list(Asked asked) {
        var page = asked.helpCentre()
                .page(Lists.<Segment>byNumber(
                        segments::count, segments::list, it -> it.id().value()));
        return page.as(
                "user_segments",
                page.rows().stream().map(it -> SegmentWire.of(it, asked)).toList());
    }

    @GetMapping("/{id}")
    @Needs(EDIT_ARTICLES)
    Envelope show(Asked asked, @PathVariable long id) {
        return one(segments.get(new SegmentId(id)), asked);
    }

    @PostMapping
    @Needs(EDIT_ARTICLES)
    ResponseEntity<Envelope> create(Reader reader, Asked asked, @RequestBody Sent sent) {
        FieldError.text("name", sent.wish().name(), LONGEST_NAME);
        var segment = segments.create(reader, sent.wish().edit());
        return ResponseEntity.created(URI.create(SegmentWire.of(segment, asked).url()))
                .body(one(segment, asked));
    }

    @PutMapping("/{id}")
    @Needs(EDIT_ARTICLES)
    Envelope change(Reader reader, Asked asked, @PathVariable long id, @RequestBody Sent sent) {
        return one(segments.change(reader, new SegmentId(id), sent.wish().edit()), asked);
    }

    @DeleteMapping("/{id}")
    @Needs(EDIT_ARTICLES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Reader reader, @PathVariable long id) {
        segments.delete(reader, new SegmentId(id));
    }

    private static Envelope one(Segment it, Asked asked) {
        return Envelope.of("user_segment", SegmentWire.of(it, asked));
    }
}

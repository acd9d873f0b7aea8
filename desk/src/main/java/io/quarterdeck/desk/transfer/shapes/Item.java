package io.quarterdeck.desk.transfer.shapes;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the canonical file: a thing with the id that it had where it comes from, naming others by theirs. What is
 * null is not written.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Item.Organization.class, name = "organization"),
    @JsonSubTypes.Type(value = Item.User.class, name = "user"),
    @JsonSubTypes.Type(value = Item.Category.class, name = "category"),
    @JsonSubTypes.Type(value = Item.Section.class, name = "section"),
    @JsonSubTypes.Type(value = Item.Article.class, name = "article"),
    @JsonSubTypes.Type(value = Item.Macro.class, name = "macro"),
    @JsonSubTypes.Type(value = Item.Ticket.class, name = "ticket")
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
public sealed interface Item {

    String id();

    /** As the file and the tables call it. */
    default String kind() {
        return switch (this) {
            case Organization _ -> "organization";
            case User _ -> "user";
            case Category _ -> "category";
            case Section _ -> "section";
            case Article _ -> "article";
            case Macro _ -> "macro";
            case Ticket _ -> "ticket";
        };
    }

    record Organization(
            String id,
            String name,
            List<String> domainNames,
            @Nullable String details,
            @Nullable String notes,
            boolean sharedTickets,
            boolean sharedComments,
            List<String> tags)
            implements Item {
        public Organization {
            domainNames = orNone(domainNames);
            tags = orNone(tags);
        }
    }

    record User(
            String id,
            @Nullable String name,
            @Nullable String email,
            @Nullable String role,
            boolean suspended,
            @Nullable String alias,
            @Nullable String phone,
            @Nullable String details,
            @Nullable String notes,
            @Nullable String signature,
            @Nullable String locale,
            @Nullable String timeZone,
            List<String> tags,
            @Nullable String organizationId)
            implements Item {
        public User {
            tags = orNone(tags);
        }

        /** Somebody of whom a ticket tells no more. */
        public static User named(String id, @Nullable String name, @Nullable String email, @Nullable String role) {
            return new User(id, name, email, role, false, null, null, null, null, null, null, null, List.of(), null);
        }

        User in(@Nullable String organization) {
            return new User(
                    id,
                    name,
                    email,
                    role,
                    suspended,
                    alias,
                    phone,
                    details,
                    notes,
                    signature,
                    locale,
                    timeZone,
                    tags,
                    organization);
        }
    }

    /** What is said in one language. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Text(String locale, String title, @Nullable String body, boolean draft, boolean outdated) {}

    record Category(String id, String locale, int position, List<Text> translations) implements Item {
        public Category {
            translations = orNone(translations);
        }
    }

    record Section(
            String id,
            String categoryId,
            @Nullable String parentSectionId,
            String locale,
            int position,
            List<Text> translations)
            implements Item {
        public Section {
            translations = orNone(translations);
        }
    }

    record Article(
            String id,
            String sectionId,
            @Nullable String authorId,
            String locale,
            boolean promoted,
            int position,
            boolean commentsDisabled,
            List<String> labelNames,
            List<Text> translations,
            List<File> attachments)
            implements Item {
        public Article {
            labelNames = orNone(labelNames);
            translations = orNone(translations);
            attachments = orNone(attachments);
        }
    }

    /** A file: its content stands under its hash beside the file of lines. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record File(
            String fileName,
            @Nullable String contentType,
            long size,
            @Nullable String sha256,
            @Nullable String contentUrl,
            boolean inline) {}

    /**
     * Something that a macro does, in the words of the dialect. A field, group, form or status of the brand's own is known
     * by its name; a person by the id of their line.
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Action(
            String field, @Nullable String name, @Nullable String value) {
        public Action {
            field = orBlank(field);
        }
    }

    /** For one person, for some groups by their names, or for all of the staff. */
    record Macro(
            String id,
            String title,
            @Nullable String description,
            boolean active,
            @Nullable Integer position,
            List<Action> actions,
            @Nullable String ownerId,
            List<String> groups,
            List<File> attachments)
            implements Item {
        public Macro {
            title = orBlank(title);
            actions = orNone(actions);
            groups = orNone(groups);
            attachments = orNone(attachments);
        }
    }

    /** What a field of the brand's own holds; it is known by its title. */
    record Field(String title, Object value) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Comment(
            @Nullable String authorId,
            @JsonProperty("public") @JsonInclude boolean isPublic,
            Instant createdAt,
            String body,
            @Nullable String htmlBody,
            List<File> attachments) {
        public Comment {
            attachments = orNone(attachments);
        }
    }

    /** {@code people} are those of whom no line of their own may tell. */
    record Ticket(
            String id,
            String subject,
            @Nullable String type,
            String status,
            @Nullable String priority,
            @Nullable String intent,
            String channel,
            String requesterId,
            @Nullable String assigneeId,
            @Nullable String group,
            @Nullable String organizationId,
            @Nullable String problemId,
            List<String> tags,
            List<Field> customFields,
            List<String> followerIds,
            List<String> emailCcIds,
            @Nullable String satisfaction,
            @Nullable Instant dueAt,
            Instant createdAt,
            Instant updatedAt,
            @Nullable Instant solvedAt,
            List<Comment> comments,
            List<User> people)
            implements Item {
        public Ticket {
            tags = orNone(tags);
            customFields = orNone(customFields);
            followerIds = orNone(followerIds);
            emailCcIds = orNone(emailCcIds);
            comments = orNone(comments);
            people = orNone(people);
        }
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <T> List<T> orNone(@Nullable List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}

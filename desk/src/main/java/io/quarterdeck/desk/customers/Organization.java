package io.quarterdeck.desk.customers;

import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.customers.fields.FieldValues;
import io.quarterdeck.desk.kit.Said;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A company or household to which customers belong; what is theirs together, and what they may see of each other. */
public record Organization(OrganizationId id, About about, Instant createdAt, Instant updatedAt, boolean deleted) {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_DOMAINS = 200;
    private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N}.-]{0,251}[\\p{L}\\p{N}])?");

    /** What is written down about an organization, and may be rewritten. */
    public record About(
            String name,
            @Nullable String externalId,
            List<String> domains,
            @Nullable String details,
            @Nullable String notes,
            @Nullable GroupId group,
            boolean sharedTickets,
            boolean sharedComments,
            List<String> tags,
            Map<String, Object> fields) {

        static final About NOTHING =
                new About("", null, List.of(), null, null, null, false, false, List.of(), Map.of());

        About with(Said said, FieldValues custom) {
            return new About(
                    said.required("name", name.isEmpty() ? null : name, LONGEST_NAME)
                            .replaceAll("\\p{Cntrl}+", " "),
                    said.text("external_id", externalId, LONGEST_NAME),
                    domains(said),
                    said.text("details", details, LONGEST_TEXT),
                    said.text("notes", notes, LONGEST_TEXT),
                    group(said),
                    said.flag("shared_tickets", sharedTickets),
                    said.flag("shared_comments", sharedComments),
                    said.tags("tags", tags),
                    said.has("fields") ? custom.with(fields, said.within("fields")) : fields);
        }

        private @Nullable GroupId group(Said said) {
            var id = said.number("group_id", group == null ? null : group.value());
            return id == null ? null : new GroupId(id);
        }

        private List<String> domains(Said said) {
            var wanted = said.words("domain_names", domains).stream()
                    .map(it -> it.toLowerCase(Locale.ROOT))
                    .distinct()
                    .sorted()
                    .toList();
            if (wanted.size() > MOST_DOMAINS) {
                throw Said.wrong("domain_names", "TooLong", "are too many (the most is %d)".formatted(MOST_DOMAINS));
            }
            if (!wanted.stream().allMatch(it -> DOMAIN.matcher(it).matches())) {
                throw Said.wrong("domain_names", "InvalidValue", "are domains such as example.com");
            }
            return wanted;
        }
    }

    public String name() {
        return about.name();
    }
}

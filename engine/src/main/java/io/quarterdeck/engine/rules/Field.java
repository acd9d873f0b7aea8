package io.quarterdeck.engine.rules;

import static io.quarterdeck.engine.rules.Purpose.AUTOMATION;
import static io.quarterdeck.engine.rules.Purpose.TRIGGER;
import static io.quarterdeck.engine.rules.Purpose.VIEW;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a condition can ask about. */
public sealed interface Field {

    /** As it is written in a rule. */
    String word();

    Kind kind();

    Set<Purpose> purposes();

    /** Whether an update can change it, so that a trigger may ask from what to what. */
    boolean changes();

    /** Every way of asking about it that makes sense there. */
    default Set<Operator> operators(Purpose purpose) {
        var operators = kind().operators();
        if (purpose == TRIGGER && changes()) {
            operators.addAll(
                    kind() == Kind.TAGS || kind() == Kind.OPTIONS ? Operator.ofAnyChange() : Operator.ofAChange());
        }
        return operators;
    }

    /** A custom field of tickets; every brand has its own. */
    record Custom(long id, Kind kind) implements Field {
        static final String PREFIX = "custom_fields_";

        @Override
        public String word() {
            return PREFIX + id;
        }

        @Override
        public Set<Purpose> purposes() {
            return EnumSet.of(TRIGGER, AUTOMATION, VIEW);
        }

        @Override
        public boolean changes() {
            return true;
        }
    }

    /** A custom field of whoever asked. */
    record OfRequester(String key, Kind kind) implements Field {
        static final String PREFIX = "requester.custom_fields.";

        @Override
        public String word() {
            return PREFIX + key;
        }

        @Override
        public Set<Purpose> purposes() {
            return EnumSet.of(TRIGGER, AUTOMATION, VIEW);
        }

        @Override
        public boolean changes() {
            return false;
        }
    }

    /** A custom field of the organisation of a ticket. */
    record OfOrganization(String key, Kind kind) implements Field {
        static final String PREFIX = "organization.custom_fields.";

        @Override
        public String word() {
            return PREFIX + key;
        }

        @Override
        public Set<Purpose> purposes() {
            return EnumSet.of(TRIGGER, AUTOMATION, VIEW);
        }

        @Override
        public boolean changes() {
            return false;
        }
    }

    /** The fields that every brand has. */
    enum Known implements Field {
        STATUS("status", Kind.STATUS, true),
        CUSTOM_STATUS("custom_status_id", Kind.REFERENCE, true),
        TYPE("type", Kind.CHOICE, true),
        PRIORITY("priority", Kind.PRIORITY, true),
        GROUP("group_id", Kind.REFERENCE, true),
        ASSIGNEE("assignee_id", Kind.PERSON, true),
        REQUESTER("requester_id", Kind.PERSON, true),
        ORGANIZATION("organization_id", Kind.REFERENCE, true),
        TAGS("current_tags", Kind.TAGS, true),
        /** How the ticket came, by its number in {@link Via}. */
        VIA("via_id", Kind.REFERENCE, false),
        RECIPIENT("recipient", Kind.TEXT, false),
        BRAND("brand_id", Kind.REFERENCE, false),
        FORM("ticket_form_id", Kind.REFERENCE, true),
        LOCALE("locale_id", Kind.REFERENCE, false),
        SATISFACTION("satisfaction_score", Kind.SCORE, true),
        SUBJECT("subject_includes_word", Kind.WORDS, false),
        DESCRIPTION("description_includes_word", Kind.WORDS, false),
        TICKET_IS_PUBLIC("ticket_is_public", Kind.FLAG, false),
        /** How often it was opened again, answered in public, and passed on. */
        REOPENS("reopens", Kind.NUMBER, false),
        REPLIES("replies", Kind.NUMBER, false),
        AGENT_STATIONS("agent_stations", Kind.NUMBER, false),
        GROUP_STATIONS("group_stations", Kind.NUMBER, false),
        SCHEDULE("schedule_id", Kind.REFERENCE, true),
        /** The playbook's intent and the channel, which the dialect of the field does not know. */
        INTENT("intent", Kind.CHOICE, true),
        CHANNEL("channel", Kind.CHOICE, false),

        // facts of the one update at hand
        UPDATE_TYPE("update_type", Kind.CHOICE, false, TRIGGER),
        CURRENT_VIA("current_via_id", Kind.REFERENCE, false, TRIGGER),
        COMMENT("comment_includes_word", Kind.WORDS, false, TRIGGER),
        /** Nothing when the update brings no comment. */
        COMMENT_IS_PUBLIC("comment_is_public", Kind.FLAG, false, TRIGGER),
        ROLE("role", Kind.ROLE, false, TRIGGER),
        IN_BUSINESS_HOURS("in_business_hours", Kind.FLAG, false, TRIGGER, AUTOMATION),
        ATTACHMENT("attachment", Kind.FLAG, false, TRIGGER),

        // how long ago; those of a status only while the ticket is in it
        NEW("NEW", Kind.HOURS, false, AUTOMATION, VIEW),
        OPEN("OPEN", Kind.HOURS, false, AUTOMATION, VIEW),
        PENDING("PENDING", Kind.HOURS, false, AUTOMATION, VIEW),
        HOLD("HOLD", Kind.HOURS, false, AUTOMATION, VIEW),
        SOLVED("SOLVED", Kind.HOURS, false, AUTOMATION, VIEW),
        CLOSED("CLOSED", Kind.HOURS, false, AUTOMATION, VIEW),
        CREATED_AT("created_at", Kind.HOURS, false, AUTOMATION, VIEW),
        EXACT_CREATED_AT("exact_created_at", Kind.MOMENT, false, AUTOMATION, VIEW),
        ASSIGNED_AT("assigned_at", Kind.HOURS, false, AUTOMATION, VIEW),
        UPDATED_AT("updated_at", Kind.HOURS, false, AUTOMATION, VIEW),
        REQUESTER_UPDATED_AT("requester_updated_at", Kind.HOURS, false, AUTOMATION, VIEW),
        ASSIGNEE_UPDATED_AT("assignee_updated_at", Kind.HOURS, false, AUTOMATION, VIEW),
        DUE_DATE("due_date", Kind.HOURS, false, AUTOMATION, VIEW),
        UNTIL_DUE_DATE("until_due_date", Kind.HOURS, false, AUTOMATION, VIEW),
        SLA_NEXT_BREACH_AT("sla_next_breach_at", Kind.HOURS, false, AUTOMATION, VIEW),
        UNTIL_SLA_NEXT_BREACH_AT("until_sla_next_breach_at", Kind.HOURS, false, AUTOMATION, VIEW);

        private static final Map<String, Known> BY_WORD =
                Arrays.stream(values()).collect(Collectors.toMap(Known::word, Function.identity()));

        private final String word;
        private final Kind kind;
        private final boolean changes;
        private final Set<Purpose> purposes;

        Known(String word, Kind kind, boolean changes, Purpose... purposes) {
            this.word = word;
            this.kind = kind;
            this.changes = changes;
            this.purposes = purposes.length == 0
                    ? EnumSet.of(TRIGGER, AUTOMATION, VIEW)
                    : EnumSet.copyOf(Arrays.asList(purposes));
        }

        public static Optional<Known> of(String word) {
            return Optional.ofNullable(BY_WORD.get(word));
        }

        @Override
        public String word() {
            return word;
        }

        @Override
        public Kind kind() {
            return kind;
        }

        @Override
        public Set<Purpose> purposes() {
            return EnumSet.copyOf(purposes);
        }

        @Override
        public boolean changes() {
            return changes;
        }

        /** Whether its hours are counted towards the instant, not since. */
        public boolean countsDown() {
            return this == UNTIL_DUE_DATE || this == UNTIL_SLA_NEXT_BREACH_AT;
        }

        /** Whether its hours count only in the status of the same name. */
        public boolean ofStatus() {
            return compareTo(NEW) >= 0 && compareTo(CLOSED) <= 0;
        }
    }
}

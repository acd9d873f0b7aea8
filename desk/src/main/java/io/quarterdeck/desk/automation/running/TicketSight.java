package io.quarterdeck.desk.automation.running;

import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Id;
import io.quarterdeck.desk.tickets.Reactions.Said;
import io.quarterdeck.desk.tickets.Satisfaction;
import io.quarterdeck.desk.tickets.Status;
import io.quarterdeck.desk.tickets.TicketFacts;
import io.quarterdeck.desk.tickets.fields.FieldId;
import io.quarterdeck.engine.rules.Field;
import io.quarterdeck.engine.rules.Field.Known;
import io.quarterdeck.engine.rules.Sight;
import io.quarterdeck.engine.rules.Value;
import io.quarterdeck.engine.rules.Via;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a ticket says to conditions. People are named by their customer rows, as everywhere in rules. */
final class TicketSight implements Sight {

    private final TicketFacts facts;
    private final Update update;
    private final Around around;
    private @Nullable Milestones milestones;

    TicketSight(TicketFacts facts, Update update, Around around) {
        this.facts = facts;
        this.update = update;
        this.around = around;
    }

    TicketFacts facts() {
        return facts;
    }

    /** The same ticket, with what its log has counted up to some moment. */
    TicketSight knowing(Milestones counted) {
        var same = new TicketSight(facts, update, around);
        same.milestones = counted;
        return same;
    }

    /** The same ticket after a rule has changed it. */
    TicketSight with(TicketFacts changed) {
        return new TicketSight(changed, update, around);
    }

    @Override
    public Value of(Field field) {
        return switch (field) {
            case Field.Custom(var id, var kind) ->
                CustomValues.value(kind, facts.about().fields().get(new FieldId(id)));
            case Field.OfRequester(var key, var kind) ->
                CustomValues.value(kind, around.of(facts.parties().requester()).get(key));
            case Field.OfOrganization(var key, var kind) -> {
                var organization = facts.parties().organization();
                yield organization == null
                        ? Value.NONE
                        : CustomValues.value(kind, around.of(organization).get(key));
            }
            case Known known -> known(known);
        };
    }

    private Value known(Known field) {
        var about = facts.about();
        var parties = facts.parties();
        var standing = facts.standing();
        return switch (field) {
            case STATUS -> word(standing.status().word());
            case CUSTOM_STATUS -> id(around.status(standing));
            case TYPE -> about.type() == null ? Value.NONE : word(about.type().word());
            case PRIORITY -> word(about.priority());
            case GROUP -> id(parties.group());
            case ASSIGNEE -> parties.owner() == null ? Value.NONE : id(around.person(parties.owner()));
            case REQUESTER -> id(parties.requester());
            case ORGANIZATION -> id(parties.organization());
            case TAGS -> about.tags().isEmpty() ? Value.NONE : Value.Words.of(about.tags());
            case VIA ->
                new Value.Reference(Via.ofChannel(facts.origin().channel()).id());
            case RECIPIENT -> text(facts.origin().recipient());
            case BRAND -> id(BrandScope.required());
            case FORM -> id(about.form());
            case LOCALE, SCHEDULE -> Value.NONE;
            case SATISFACTION -> word(score(standing.satisfaction()));
            case SUBJECT -> text(about.subject());
            case DESCRIPTION -> description();
            case TICKET_IS_PUBLIC -> new Value.Flag(standing.isPublic());
            case INTENT -> about.intent() == null ? Value.NONE : word(about.intent());
            case CHANNEL -> word(facts.origin().channel());
            case UPDATE_TYPE -> word(update.opens() ? "Create" : "Change");
            case CURRENT_VIA -> new Value.Reference(Via.ofChannel(update.way()).id());
            case COMMENT ->
                update.said() == null ? Value.NONE : text(update.said().words().text());
            case COMMENT_IS_PUBLIC ->
                update.said() == null
                        ? Value.NONE
                        : new Value.Flag(update.said().isPublic());
            case ROLE -> update.roles().isEmpty() ? Value.NONE : Value.Words.of(update.roles());
            case ATTACHMENT -> attachment(update.said());
            case IN_BUSINESS_HOURS -> Value.NONE; // the facts know the hours
            case REOPENS, REPLIES, AGENT_STATIONS, GROUP_STATIONS -> counted(field);
            case NEW, OPEN, PENDING, HOLD, SOLVED, CLOSED, ASSIGNED_AT, REQUESTER_UPDATED_AT, ASSIGNEE_UPDATED_AT ->
                stamped(field);
            case CREATED_AT, EXACT_CREATED_AT -> at(facts.origin().createdAt());
            case UPDATED_AT -> at(standing.updatedAt());
            case DUE_DATE, UNTIL_DUE_DATE -> at(about.taskDueAt());
            case SLA_NEXT_BREACH_AT, UNTIL_SLA_NEXT_BREACH_AT ->
                facts.due() == null || facts.due().paused()
                        ? Value.NONE
                        : at(facts.due().breachAt());
        };
    }

    private Value counted(Known field) {
        if (update.opens()) {
            return Value.Number.of(0);
        }
        var counts = milestones().counts();
        return Value.Number.of(
                switch (field) {
                    case REOPENS -> counts.reopens();
                    case REPLIES -> counts.replies();
                    case AGENT_STATIONS -> counts.agentStations();
                    default -> counts.groupStations();
                });
    }

    private Value stamped(Known field) {
        var stamps = milestones().stamps();
        return switch (field) {
            case ASSIGNED_AT -> at(stamps.assigned());
            case REQUESTER_UPDATED_AT -> at(stamps.byRequester());
            case ASSIGNEE_UPDATED_AT -> at(stamps.byStaff());
            default ->
                facts.standing().status() == Status.valueOf(field.word()) ? at(stamps.statusSince()) : Value.NONE;
        };
    }

    private Milestones milestones() {
        if (milestones == null) {
            milestones = around.milestones(facts);
        }
        return milestones;
    }

    private Value description() {
        return update.opens() && update.said() != null
                ? text(update.said().words().text())
                : text(around.description(facts).orElse(null));
    }

    private static Value attachment(@Nullable Said said) {
        return said == null || said.words().files().isEmpty() ? Value.NONE : new Value.Flag(true);
    }

    private static String score(Satisfaction satisfaction) {
        return satisfaction.name().toLowerCase(Locale.ROOT);
    }

    private static Value word(String word) {
        return new Value.Word(word);
    }

    private static Value text(@Nullable String text) {
        return text == null ? Value.NONE : new Value.Text(text);
    }

    private static Value id(@Nullable Id id) {
        return id == null ? Value.NONE : new Value.Reference(id.value());
    }

    private static Value at(@Nullable Instant at) {
        return at == null ? Value.NONE : new Value.At(at);
    }
}

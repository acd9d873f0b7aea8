package io.quarterdeck.desk.search;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.accounts.groups.Groups;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.playbook.Playbooks;
import io.quarterdeck.engine.playbook.Channel;
import io.quarterdeck.engine.playbook.Intent;
import io.quarterdeck.engine.rules.ConditionReader;
import io.quarterdeck.engine.rules.Conditions;
import io.quarterdeck.engine.rules.Fault;
import io.quarterdeck.engine.rules.Field;
import io.quarterdeck.engine.rules.Purpose;
import io.quarterdeck.engine.rules.Vocabulary;
import io.quarterdeck.engine.rules.Written;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what somebody says of a view, refusing what no list can be asked for, and says what a view holds. */
@Component
class ViewReader {

    private static final int LONGEST_TITLE = 255;
    private static final int LONGEST_DESCRIPTION = 1_000;
    private static final ViewId NONE_YET = new ViewId(0);

    private final Names names;
    private final CustomFields fields;
    private final Groups groups;
    private final Playbooks playbooks;

    ViewReader(Names names, CustomFields fields, Groups groups, Playbooks playbooks) {
        this.names = names;
        this.fields = fields;
        this.groups = groups;
        this.playbooks = playbooks;
    }

    TicketView read(Viewer viewer, Said said, @Nullable TicketView before, Instant now) {
        var asks = asks(said, before == null ? null : before.asks());
        conditions(asks);
        return new TicketView(
                before == null ? NONE_YET : before.id(),
                said.required("title", before == null ? null : before.title(), LONGEST_TITLE),
                orEmpty(said.text("description", before == null ? "" : before.description(), LONGEST_DESCRIPTION)),
                said.flag("active", before == null || before.active()),
                position(said, before),
                audience(viewer, said, before),
                asks,
                Layouts.read(said.within("output"), before == null ? TicketView.Layout.USUAL : before.layout()),
                before == null ? now : before.createdAt(),
                now);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static int position(Said said, @Nullable TicketView before) {
        var position = said.number("position", before == null ? 9_999L : Long.valueOf(before.position()));
        return (int) Math.clamp(position == null ? 9_999L : position, 0, 1_000_000);
    }

    private TicketView.Audience audience(Viewer viewer, Said said, @Nullable TicketView before) {
        if (!said.has("restriction")) {
            return before == null ? TicketView.Audience.EVERYBODY : before.audience();
        }
        var restriction = said.within("restriction");
        return switch (String.valueOf(restriction.text("type", null, 20))) {
            case "null" -> TicketView.Audience.EVERYBODY;
            case "User" -> person(viewer, restriction.number("id", null));
            case "Group" -> new TicketView.Audience(null, groups(restriction));
            default ->
                throw Said.wrong("restriction", "InvalidValue", "is for a User, a Group or nobody in particular");
        };
    }

    /** People are customers on the wire, and one may keep a view for oneself alone. */
    private TicketView.Audience person(Viewer viewer, @Nullable Long customer) {
        if (customer != null
                && !names.owners(List.of(customer)).contains(viewer.person().value())) {
            throw Said.wrong("restriction", "InvalidValue", "is for oneself or for groups, not for somebody else");
        }
        return new TicketView.Audience(viewer.person(), List.of());
    }

    private List<Long> groups(Said restriction) {
        var ids = new ArrayList<Long>();
        restriction.words("ids", List.of()).forEach(it -> ids.add(id(it)));
        var one = restriction.number("id", null);
        if (one != null && !ids.contains(one)) {
            ids.add(one);
        }
        if (ids.isEmpty() || ids.size() > 100) {
            throw Said.wrong("restriction", "InvalidValue", "names 1 to 100 groups by their ids");
        }
        ids.forEach(it -> groups.get(new GroupId(it)));
        return ids.stream().distinct().sorted().toList();
    }

    private static long id(String word) {
        if (!word.matches("\\d{1,18}")) {
            throw Said.wrong("restriction", "InvalidValue", "names groups by their ids");
        }
        return Long.parseLong(word);
    }

    /** Conditions are said beside the title, or together. */
    private static TicketView.Asks asks(Said said, TicketView.@Nullable Asks before) {
        var place = said.has("conditions") ? said.within("conditions") : said;
        if (before != null && !place.has("all") && !place.has("any")) {
            return before;
        }
        return new TicketView.Asks(written(place.get("all"), "all"), written(place.get("any"), "any"));
    }

    private static List<Written.Condition> written(@Nullable Object list, String place) {
        return switch (list) {
            case null -> List.of();
            case Collection<?> many -> many.stream().map(it -> one(it, place)).toList();
            default -> throw Said.wrong(place, "InvalidValue", "is a list of conditions");
        };
    }

    private static Written.Condition one(@Nullable Object condition, String place) {
        if (!(condition instanceof Map<?, ?> map)) {
            throw Said.wrong(place, "InvalidValue", "holds conditions, each with field, operator and value");
        }
        return new Written.Condition(word(map.get("field")), word(map.get("operator")), word(map.get("value")));
    }

    private static String word(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Collection<?> many -> many.stream().map(String::valueOf).collect(Collectors.joining(" "));
            default -> value.toString();
        };
    }

    private Conditions conditions(TicketView.Asks asks) {
        var reading = ConditionReader.read(asks.all(), asks.any(), Purpose.VIEW, vocabulary());
        if (!reading.isClean()) {
            throw refusal(reading.faults());
        }
        return reading.value();
    }

    private static Refusal refusal(List<Fault> faults) {
        var details = new LinkedHashMap<String, Object>();
        details.put(
                "conditions",
                faults.stream()
                        .map(it -> Map.of(
                                "description", it.sentence(),
                                "error", it.sort() == Fault.Sort.MISSING ? "BlankValue" : "InvalidValue",
                                "path", it.path()))
                        .toList());
        return Refusal.invalid("conditions", faults.getFirst().sentence(), details);
    }

    /** What a view may ask about, by its words. */
    List<String> askable() {
        return vocabulary().askable(Purpose.VIEW).stream().map(Field::word).toList();
    }

    private Vocabulary vocabulary() {
        var playbook = playbooks.current().playbook();
        return new Vocabulary(
                Priorities.ascending(playbook),
                playbook.intents().stream().map(Intent::name).collect(Collectors.toSet()),
                playbook.channels().stream().map(Channel::name).collect(Collectors.toSet()),
                new Vocabulary.CustomFields(fields.shapes(), Map.of(), Map.of()),
                new Vocabulary.Absent(ConditionFilters.absent(), Map.of()));
    }

    /** What a view holds for whoever looks at it now. */
    Filter filter(Viewer viewer, TicketView.Asks asks, Instant now) {
        var playbook = playbooks.current().playbook();
        return ConditionFilters.of(
                conditions(asks),
                new Looker(
                        BrandScope.required().value(),
                        names.customer(viewer.person()),
                        groups.groupsOf(viewer.person()).stream()
                                .map(GroupId::value)
                                .toList(),
                        new Looker.Words(names, fields, Priorities.ascending(playbook)),
                        new Looker.Moment(now, playbook.calendar().hours())));
    }
}

package io.quarterdeck.desk.search;

import io.quarterdeck.desk.accounts.Member;
import io.quarterdeck.desk.accounts.Members;
import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.tickets.fields.Forms;
import io.quarterdeck.engine.search.Value;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows whom and what the names in a question mean: an id, an address, a name, or whoever asks. */
@Component
class Names {

    private final NameTable table;
    private final TagTable tags;
    private final Members members;
    private final Forms forms;

    Names(NameTable table, TagTable tags, Members members, Forms forms) {
        this.table = table;
        this.tags = tags;
        this.members = members;
        this.forms = forms;
    }

    Optional<Long> customer(PersonId person) {
        return table.customer(person);
    }

    /** As customers, which all people are. */
    List<Long> people(Value value, PersonId me) {
        var word = word(value);
        if (isMe(value)) {
            return table.customer(me).stream().toList();
        }
        if (isId(word)) {
            return List.of(Long.valueOf(word));
        }
        return word.indexOf('@') >= 0
                ? table.customersAt(word, value instanceof Value.Prefix)
                : table.customersNamed(word);
    }

    /** As members of the staff. */
    List<Long> staff(Value value, PersonId me) {
        var word = word(value).toLowerCase(Locale.ROOT);
        if (isMe(value)) {
            return List.of(me.value());
        }
        if (isId(word)) {
            return table.owners(List.of(Long.valueOf(word)));
        }
        return members.all().stream()
                .filter(it -> word.indexOf('@') >= 0
                        ? it.email().toLowerCase(Locale.ROOT).startsWith(word)
                        : isNamed(it.name(), word))
                .map(Member::person)
                .map(PersonId::value)
                .toList();
    }

    List<Long> owners(Collection<Long> customers) {
        return customers.isEmpty() ? List.of() : table.owners(customers);
    }

    List<Long> groups(Value value) {
        var word = word(value);
        return isId(word) ? List.of(Long.valueOf(word)) : table.groupsNamed(word);
    }

    List<Long> organizations(Value value) {
        var word = word(value);
        return isId(word) ? List.of(Long.valueOf(word)) : table.organizationsNamed(word);
    }

    List<Long> forms(Value value) {
        var word = word(value);
        return isId(word)
                ? List.of(Long.valueOf(word))
                : forms.all().stream()
                        .filter(it -> isNamed(it.name(), word.toLowerCase(Locale.ROOT)))
                        .map(it -> it.id().value())
                        .toList();
    }

    List<String> tags(String start) {
        return tags.beginning(start.toLowerCase(Locale.ROOT));
    }

    boolean isOurBrand(Value value) {
        return !(value instanceof Value.None) && (value instanceof Value.Any || table.isOurs(word(value)));
    }

    /** The groups and the members of the staff, in the order in which lists are grouped by them. */
    Sorting.Ladders ladders(List<String> priorities) {
        return new Sorting.Ladders(
                priorities,
                table.groups(),
                members.all().stream().map(it -> it.person().value()).sorted().toList());
    }

    private static boolean isNamed(String name, String word) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(word) || lower.contains(" " + word);
    }

    private static boolean isMe(Value value) {
        return value instanceof Value.Word(var word) && word.equalsIgnoreCase("me");
    }

    private static boolean isId(String word) {
        return word.matches("\\d{1,18}");
    }

    private static String word(Value value) {
        return switch (value) {
            case Value.Phrase(var text) -> text;
            case Value.Prefix(var start) -> start;
            default -> value.toString();
        };
    }
}

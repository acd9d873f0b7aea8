package io.quarterdeck.engine.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of one brand; {@code priorities} begins with the least urgent. */
public record Vocabulary(
        List<String> priorities, Set<String> intents, Set<String> channels, CustomFields fields, Absent absent) {

    public Vocabulary {
        priorities = List.copyOf(priorities);
        intents = Set.copyOf(intents);
        channels = Set.copyOf(channels);
    }

    /** The custom fields of tickets by id, those of requesters and organisations by key. */
    public record CustomFields(
            Map<Long, Shape> tickets, Map<String, Shape> requesters, Map<String, Shape> organizations) {
        public static final CustomFields NONE = new CustomFields(Map.of(), Map.of(), Map.of());

        public CustomFields {
            tickets = Map.copyOf(tickets);
            requesters = Map.copyOf(requesters);
            organizations = Map.copyOf(organizations);
        }
    }

    /** What this brand cannot answer or do, by the word of a condition or an action, and the sentence that says why. */
    public record Absent(Map<String, String> conditions, Map<String, String> actions) {
        public static final Absent NOTHING = new Absent(Map.of(), Map.of());

        public Absent {
            conditions = Map.copyOf(conditions);
            actions = Map.copyOf(actions);
        }
    }

    /** What a custom field holds; {@code options} are the tags of a drop-down. */
    public record Shape(Kind kind, Set<String> options) {
        public Shape {
            options = Set.copyOf(options);
        }
    }

    /** The field of that word, if the brand has one. */
    public Optional<Field> field(String word) {
        if (word.startsWith(Field.Custom.PREFIX)) {
            return Numbers.id(word.substring(Field.Custom.PREFIX.length()))
                    .flatMap(id -> Optional.ofNullable(fields.tickets().get(id))
                            .map(shape -> new Field.Custom(id, shape.kind())));
        }
        if (word.startsWith(Field.OfRequester.PREFIX)) {
            var key = word.substring(Field.OfRequester.PREFIX.length());
            return Optional.ofNullable(fields.requesters().get(key))
                    .map(shape -> new Field.OfRequester(key, shape.kind()));
        }
        if (word.startsWith(Field.OfOrganization.PREFIX)) {
            var key = word.substring(Field.OfOrganization.PREFIX.length());
            return Optional.ofNullable(fields.organizations().get(key))
                    .map(shape -> new Field.OfOrganization(key, shape.kind()));
        }
        return Field.Known.of(word).map(known -> known);
    }

    /** All that a rule of this purpose may ask about: first what every brand has, then the brand's own fields. */
    public List<Field> askable(Purpose purpose) {
        var words = new ArrayList<String>();
        Arrays.stream(Field.Known.values()).map(Field::word).forEach(words::add);
        fields.tickets().keySet().stream()
                .sorted()
                .map(it -> Field.Custom.PREFIX + it)
                .forEach(words::add);
        fields.requesters().keySet().stream()
                .sorted()
                .map(it -> Field.OfRequester.PREFIX + it)
                .forEach(words::add);
        fields.organizations().keySet().stream()
                .sorted()
                .map(it -> Field.OfOrganization.PREFIX + it)
                .forEach(words::add);
        return words.stream()
                .filter(it -> !absent.conditions().containsKey(it))
                .flatMap(it -> field(it).stream())
                .filter(it -> it.purposes().contains(purpose))
                .toList();
    }

    /** The words that a field can hold; empty when any will do. */
    public Set<String> options(Field field) {
        return switch (field) {
            case Field.Custom(var id, var _) -> options(fields.tickets().get(id));
            case Field.OfRequester(var key, var _) ->
                options(fields.requesters().get(key));
            case Field.OfOrganization(var key, var _) ->
                options(fields.organizations().get(key));
            case Field.Known known -> options(known);
        };
    }

    private static Set<String> options(@Nullable Shape shape) {
        return shape == null ? Set.of() : shape.options();
    }

    private Set<String> options(Field.Known known) {
        return Map.of(
                        Field.Known.STATUS, Set.copyOf(Ranks.STATUSES),
                        Field.Known.SATISFACTION, Set.copyOf(Ranks.SCORES),
                        Field.Known.PRIORITY, Set.copyOf(priorities),
                        Field.Known.TYPE, Set.of("problem", "incident", "question", "task"),
                        Field.Known.UPDATE_TYPE, Set.of("Create", "Change"),
                        Field.Known.INTENT, intents,
                        Field.Known.CHANNEL, channels)
                .getOrDefault(known, Set.of());
    }
}

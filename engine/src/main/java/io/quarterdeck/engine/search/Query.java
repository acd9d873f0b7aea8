package io.quarterdeck.engine.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody looks for: all terms hold of each thing found. Prints as it is written. */
public record Query(Set<Thing> types, List<Term> terms, Order order) {

    /** Everything, the best first. */
    public static final Query ALL = new Query(Set.of(), List.of(), Order.BEST_FIRST);

    public Query {
        types = Set.copyOf(types);
        terms = List.copyOf(terms);
    }

    public static Reading read(String text) {
        return new QueryReader(text).read();
    }

    /** The kinds of things that can be found: those asked for, or else those that have every field. */
    public Set<Thing> things() {
        var things = types.isEmpty() ? EnumSet.allOf(Thing.class) : EnumSet.copyOf(types);
        fields().forEach(it -> things.retainAll(it.of()));
        return things;
    }

    /** The fields that are asked for. */
    public Stream<Field> fields() {
        return terms.stream().flatMap(Query::fields);
    }

    public Query only(Thing thing) {
        return new Query(Set.of(thing), terms, order);
    }

    /** The same question, with other words for the values of a field: as another dialect says them. */
    public Query translated(String field, UnaryOperator<Value> words) {
        return new Query(
                types, terms.stream().map(it -> translated(it, field, words)).toList(), order);
    }

    private static Term translated(Term term, String field, UnaryOperator<Value> words) {
        return switch (term) {
            case Term.Is(var of, var any)
            when of.name().equals(field) ->
                new Term.Is(of, any.stream().map(words).distinct().toList());
            case Term.Compares(var of, var how, var value)
            when of.name().equals(field) -> new Term.Compares(of, how, words.apply(value));
            case Term.Not(var it) -> new Term.Not(translated(it, field, words));
            case Term.Is _, Term.Compares _, Term.Says _ -> term;
        };
    }

    public Query ordered(Order order) {
        return new Query(types, terms, order);
    }

    private static Stream<Field> fields(Term term) {
        return switch (term) {
            case Term.Says _ -> Stream.of();
            case Term.Is it -> Stream.of(it.field());
            case Term.Compares it -> Stream.of(it.field());
            case Term.Not it -> fields(it.term());
        };
    }

    @Override
    public String toString() {
        var asked = types.stream().sorted().map(it -> "type:" + it.word());
        var ordered = order.equals(Order.BEST_FIRST) ? Stream.<String>of() : Stream.of(order.toString());
        return Stream.of(asked, terms.stream().map(Term::toString), ordered)
                .flatMap(it -> it)
                .collect(Collectors.joining(" "));
    }
}

package io.quarterdeck.engine.search;

import java.util.List;
import java.util.stream.Collectors;

/** One thing that must hold of what is found; prints as it is written. */
public sealed interface Term {

    /** The words stand anywhere in what it says. */
    record Says(Value words) implements Term {
        @Override
        public String toString() {
            return words.toString();
        }
    }

    /** The field is one of these. */
    record Is(Field field, List<Value> any) implements Term {

        public Is {
            any = List.copyOf(any);
        }

        @Override
        public String toString() {
            return any.stream().map(it -> field + ":" + it).collect(Collectors.joining(" "));
        }
    }

    /** The field is more or less than this. */
    record Compares(Field field, Comparison how, Value value) implements Term {
        @Override
        public String toString() {
            return field + how.sign() + value;
        }
    }

    /** The opposite. */
    record Not(Term term) implements Term {
        @Override
        public String toString() {
            return "-" + term;
        }
    }
}

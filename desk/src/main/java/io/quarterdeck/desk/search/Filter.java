package io.quarterdeck.desk.search;

import io.quarterdeck.engine.search.Value;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must hold of a ticket: what searches, views and automations all come to. An empty field is never equal to anything. */
public sealed interface Filter {

    Filter EVERYTHING = new All(List.of());
    Filter NOTHING = new Any(List.of());

    record All(List<Filter> of) implements Filter {
        public All {
            of = List.copyOf(of);
        }
    }

    record Any(List<Filter> of) implements Filter {
        public Any {
            of = List.copyOf(of);
        }
    }

    record Not(Filter of) implements Filter {}

    /** The column holds one of these. */
    record Among(Column column, Collection<?> values) implements Filter {
        public Among {
            values = List.copyOf(values);
        }
    }

    /** The column lies between the first, itself included, and the second, itself excluded; a missing end is open. */
    record Between(
            Column column, @Nullable Object from, @Nullable Object until) implements Filter {}

    record Empty(Column column) implements Filter {}

    /** It bears at least one of these tags. */
    record Tagged(Collection<String> any) implements Filter {
        public Tagged {
            any = List.copyOf(any);
        }
    }

    record Untagged() implements Filter {}

    /** The words stand in a part of what it says. */
    record Says(Part part, Value words) implements Filter {}

    /** The column begins with these letters, in whatever case. */
    record Begins(Column column, String start) implements Filter {}

    /** A field of the brand's own holds this: a text, a number, a truth. */
    record Holds(long field, Object value) implements Filter {}

    /** A text field of the brand's own holds this, in whatever case. */
    record HoldsText(long field, String text) implements Filter {}

    /** A text field of the brand's own holds this word among others, in whatever case. */
    record HoldsWord(long field, String word) implements Filter {}

    /** A number or a day that a field of the brand's own holds lies between these, the ends included. */
    record HoldsBetween(
            long field,
            boolean isNumber,
            @Nullable Object from,
            @Nullable Object to) implements Filter {}

    /** A field of the brand's own holds something. */
    record HasField(long field) implements Filter {}

    /** One of these customers, who may be staff, has written a message in it. */
    record WrittenBy(Collection<Long> customers) implements Filter {
        public WrittenBy {
            customers = List.copyOf(customers);
        }
    }

    /** One of these is copied in. */
    record Copied(Collection<Long> customers) implements Filter {
        public Copied {
            customers = List.copyOf(customers);
        }
    }

    record Attached() implements Filter {}

    /** Whose asked for it has it as their own work, too. */
    record OwnRequest() implements Filter {}

    /** A promise runs that can be broken. */
    record Running() implements Filter {}

    /** Where words can stand. */
    enum Part {
        ANYWHERE,
        SUBJECT,
        DESCRIPTION
    }

    static Filter all(Filter... of) {
        return new All(Arrays.asList(of));
    }

    static Filter any(Filter... of) {
        return new Any(Arrays.asList(of));
    }

    static Filter not(Filter of) {
        return new Not(of);
    }

    static Filter is(Column column, Object value) {
        return new Among(column, List.of(value));
    }
}

package io.quarterdeck.engine.rules;

/** What conditions look at: the ticket before the update, the ticket as it is now, and the circumstances. */
public record Facts(Sight before, Sight now, Scene scene) {

    /** Of a ticket that nobody is changing. */
    public static Facts of(Sight now, Scene scene) {
        return new Facts(now, now, scene);
    }

    Facts with(Sight copy) {
        return new Facts(before, copy, scene);
    }

    Value see(Field field) {
        return field == Field.Known.IN_BUSINESS_HOURS
                ? new Value.Flag(scene.hours().isOpen(scene.at()))
                : full(field, now.of(field));
    }

    Value saw(Field field) {
        return full(field, before.of(field));
    }

    /** A checkbox that nobody touched is not ticked. */
    private static Value full(Field field, Value value) {
        return value == Value.NONE && field.kind() == Kind.FLAG && !(field instanceof Field.Known)
                ? new Value.Flag(false)
                : value;
    }
}

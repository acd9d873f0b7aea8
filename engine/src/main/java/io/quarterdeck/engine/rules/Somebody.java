package io.quarterdeck.engine.rules;

/** Who is meant by a word such as {@code current_user}. */
public final class Somebody {
    private Somebody() {}

    /** Somebody as an id, or {@link Value#NONE}; one who is nobody here, such as a customer at work, stays unresolved. */
    public static Value resolved(Value value, Sight now, Scene scene) {
        if (!(value instanceof Value.Someone someone)) {
            return value;
        }
        var actor = scene.actor();
        return switch (someone) {
            case CURRENT_USER -> actor.staff() && actor.id() != null ? new Value.Reference(actor.id()) : value;
            case CURRENT_GROUPS ->
                actor.groups().isEmpty()
                        ? value
                        : new Value.Reference(actor.groups().getFirst());
            case REQUESTER, REQUESTER_AND_CCS -> now.of(Field.Known.REQUESTER);
            case ASSIGNEE -> now.of(Field.Known.ASSIGNEE);
            case GROUP -> now.of(Field.Known.GROUP);
        };
    }
}

package io.quarterdeck.engine.rules;

/** How actions are written where that is not the word of their field. */
final class ActionWords {
    static final String NOTIFY_USER = "notification_user";
    static final String NOTIFY_GROUP = "notification_group";
    static final String SAY = "comment_value";
    static final String SAY_HTML = "comment_value_html";
    static final String SAY_IN_PUBLIC = "comment_mode_is_public";
    static final String RETITLE = "subject";
    private static final String SCHEDULE = "set_schedule";

    private ActionWords() {}

    static String of(Field field) {
        return field == Field.Known.SCHEDULE ? SCHEDULE : field.word();
    }

    /** The word of the field that an action of this word puts. */
    static String field(String word) {
        return word.equals(SCHEDULE) ? Field.Known.SCHEDULE.word() : word;
    }
}

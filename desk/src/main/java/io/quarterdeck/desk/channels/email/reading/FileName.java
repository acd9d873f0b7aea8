package io.quarterdeck.desk.channels.email.reading;

/** A name under which a file can be shown and saved anywhere. */
final class FileName {

    private static final int LONGEST = 120;
    private static final int LONGEST_ENDING = 20;

    private FileName() {}

    static String of(String claimed, int number) {
        var words = Tidy.line(claimed, 1_000);
        var name = words.substring(Math.max(words.lastIndexOf('/'), words.lastIndexOf('\\')) + 1)
                .replaceAll("[<>:\"|?*]", "_")
                .replaceAll("^\\.+", "")
                .strip();
        return name.isEmpty() ? "attachment-" + number : shortened(name);
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        var end = LONGEST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ending;
    }
}

package io.quarterdeck.desk.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the sources say of a type or of an endpoint, in its documentation comment. */
final class Javadocs {

    private static final Path ENGINE = Path.of("../engine/src/main/java");
    private static final Path DESK = Path.of("src/main/java");
    private static final String COMMENT = "(?s)/\\*\\*((?:(?!\\*/).)*)\\*/\\s*";
    private static final String ANNOTATIONS = "((?:@[\\w.]+(?:\\((?:[^()]|\\([^()]*\\))*\\))?\\s*)*)";

    private final Map<Class<?>, String> sources = new HashMap<>();

    /** The whole comment over a type. */
    Optional<String> of(Class<?> type) {
        var declared = "(?:[a-z-]+\\s+)*(?:record|enum|class|@?interface)\\s+" + type.getSimpleName() + "\\b";
        return found(source(type), COMMENT + ANNOTATIONS + declared).map(Javadocs::plain);
    }

    /** The whole comment over an endpoint. */
    Optional<String> of(Method method) {
        var declared = "[\\w.<>?,\\s@]*?\\b" + method.getName() + "\\(";
        return found(source(method.getDeclaringClass()), COMMENT + "(?=@)" + ANNOTATIONS + declared)
                .map(Javadocs::plain);
    }

    /** The one sentence that says what a module does. */
    String ofModule(Class<?> within, String module) {
        var path = within.getPackageName().replaceFirst("(?<=desk\\." + module + ")\\..*", "").replace('.', '/');
        return found(read(DESK.resolve(path).resolve("package-info.java")), COMMENT)
                .map(Javadocs::plain)
                .orElseThrow();
    }

    private static Optional<String> found(String source, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(source);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private String source(Class<?> type) {
        return sources.computeIfAbsent(top(type), Javadocs::read);
    }

    private static Class<?> top(Class<?> type) {
        return type.getEnclosingClass() == null ? type : top(type.getEnclosingClass());
    }

    private static String read(Class<?> type) {
        var file = type.getName().replace('.', '/') + ".java";
        var engine = ENGINE.resolve(file);
        return read(Files.exists(engine) ? engine : DESK.resolve(file));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String comment) {
        return comment.replaceAll("\\n\\s*\\*", "\n")
                .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }
}

package io.quarterdeck.desk.channels.email.reading;

import java.util.ArrayList;
import java.util.List;

/** Reads an address header in one pass, forgiving what mail programs get wrong (immunity 5: never quadratic). */
final class AddressList {

    private static final int MOST = 500;

    private final String header;
    private final List<Address> addresses = new ArrayList<>();
    private final StringBuilder phrase = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private final StringBuilder angle = new StringBuilder();
    private int at;

    private AddressList(String header) {
        this.header = header;
    }

    static List<Address> of(List<String> headers) {
        return headers.stream()
                .flatMap(it -> new AddressList(it).read().stream())
                .limit(MOST)
                .toList();
    }

    private List<Address> read() {
        while (at < header.length() && addresses.size() < MOST) {
            var c = header.charAt(at++);
            switch (c) {
                case '"' -> quoted();
                case '(' -> comment();
                case '<' -> angle();
                case ':' -> phrase.setLength(0);
                case ',', ';' -> finish();
                default -> phrase.append(c);
            }
        }
        finish();
        return addresses;
    }

    private void quoted() {
        while (at < header.length()) {
            var c = header.charAt(at++);
            if (c == '"') {
                return;
            }
            phrase.append(c == '\\' && at < header.length() ? header.charAt(at++) : c);
        }
    }

    private void comment() {
        var depth = 1;
        while (at < header.length()) {
            var c = header.charAt(at++);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return;
            }
            comment.append(c == '\\' && at < header.length() ? header.charAt(at++) : c);
        }
    }

    /** A comma ends it as well: somebody forgot the bracket, and the next address must not be swallowed. */
    private void angle() {
        angle.setLength(0);
        while (at < header.length()) {
            var c = header.charAt(at);
            if (c == ',') {
                return;
            }
            at++;
            if (c == '>') {
                return;
            }
            angle.append(c);
        }
    }

    private void finish() {
        var bracketed = !angle.isEmpty();
        var value = (bracketed ? angle : phrase).toString().strip();
        var name = bracketed ? phrase : comment;
        Address.of(EncodedWords.decode(name.toString()), value).ifPresent(addresses::add);
        phrase.setLength(0);
        comment.setLength(0);
        angle.setLength(0);
    }
}

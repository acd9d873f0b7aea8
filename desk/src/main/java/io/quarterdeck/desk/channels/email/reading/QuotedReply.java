package io.quarterdeck.desk.channels.email.reading;

import java.util.List;
import java.util.regex.Pattern;

/** What somebody newly wrote, apart from the tail they wrote it above; nothing of the text is dropped. */
public record QuotedReply(String visible, String quoted) {

    private static final int LONGEST_LINE = 300;

    // on one line each, so that no backtracking can grow with the mail
    private static final Pattern DIVIDER = Pattern.compile(
            "^[-_*\\s]{2,}\\s?(original message|forwarded message|reply message|ursprüngliche nachricht|"
                    + "message d'origine|mensaje original|messaggio originale|oorspronkelijk bericht)\\s?[-_*\\s]{0,40}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ATTRIBUTION = Pattern.compile(
            "(wrote|a écrit|escribió|ha scritto|schreef|escreveu|napisał\\(a\\)|(schrieb|skrev)( [^:]{1,200})?)\\s?:\\s?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern RULE = Pattern.compile("_{10,}|-{10,}");
    private static final Pattern ATTRIBUTION_START = Pattern.compile("^(On|Am|Le|El|Il|Op|Em|W dniu|Den) ");
    private static final Pattern SENDER_LINE = Pattern.compile(
            "^\\*?(from|von|de|da|van|från|fra)\\s?:\\*? .+", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DATE_LINE = Pattern.compile(
            "^\\*?(sent|date|gesendet|datum|envoyé|enviado|fecha|inviato|data|verzonden|skickat|sendt)\\s?:\\*? .+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    public static QuotedReply of(String text) {
        var lines = text.strip().lines().toList();
        var onlyQuotes = onlyQuotesFrom(lines);
        for (var i = 0; i < lines.size(); i++) {
            if (startsTail(lines, i, onlyQuotes)) {
                var visible = join(lines, 0, i);
                // a mail that is nothing but a quote, or a forward, is shown whole
                return visible.isEmpty()
                        ? new QuotedReply(join(lines, 0, lines.size()), "")
                        : new QuotedReply(visible, join(lines, i, lines.size()));
            }
        }
        return new QuotedReply(join(lines, 0, lines.size()), "");
    }

    private static boolean startsTail(List<String> lines, int i, int onlyQuotes) {
        var line = lines.get(i);
        if (line.length() > LONGEST_LINE || line.isBlank()) {
            return false;
        }
        var plain = line.strip();
        return DIVIDER.matcher(plain).matches()
                || isOutlookHeader(lines, i)
                || RULE.matcher(plain).matches() && isOutlookHeader(lines, i + 1)
                || attributes(lines, i, onlyQuotes)
                || plain.startsWith(">") && i >= onlyQuotes;
    }

    private static boolean isOutlookHeader(List<String> lines, int i) {
        return i < lines.size()
                && lines.get(i).length() <= LONGEST_LINE
                && SENDER_LINE.matcher(lines.get(i).strip()).matches()
                && lines.subList(i + 1, Math.min(i + 4, lines.size())).stream()
                        .anyMatch(it -> it.length() <= LONGEST_LINE
                                && DATE_LINE.matcher(it.strip()).matches());
    }

    /** "On Tuesday, Ana wrote:", which may be wrapped once, and nothing but quotes after it. */
    private static boolean attributes(List<String> lines, int i, int onlyQuotes) {
        var line = lines.get(i).strip();
        if (ATTRIBUTION.matcher(line).find()) {
            return i + 1 >= onlyQuotes && i + 1 < lines.size();
        }
        var next = i + 1 < lines.size() ? lines.get(i + 1).strip() : "";
        return ATTRIBUTION_START.matcher(line).find()
                && next.length() <= LONGEST_LINE
                && ATTRIBUTION.matcher(next).find()
                && i + 2 >= onlyQuotes
                && i + 2 < lines.size();
    }

    /** Where the last lines begin that are all quoted; somebody who answers between the lines wrote the whole mail. */
    private static int onlyQuotesFrom(List<String> lines) {
        var from = lines.size();
        while (from > 0
                && (lines.get(from - 1).isBlank()
                        || lines.get(from - 1).stripLeading().startsWith(">"))) {
            from--;
        }
        return from;
    }

    private static String join(List<String> lines, int from, int to) {
        return String.join("\n", lines.subList(from, to)).strip();
    }
}

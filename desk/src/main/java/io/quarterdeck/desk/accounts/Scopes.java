package io.quarterdeck.desk.accounts;

import io.quarterdeck.desk.kit.Refusal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a token may be used for, beside what its person may: {@code read} and {@code write} everywhere,
 * {@code tickets:read} and the like for one family of paths, {@code impersonate} to act on behalf of others.
 */
public record Scopes(Set<String> words) {

    public static final Scopes EVERYTHING = new Scopes(Set.of("read", "write", "impersonate"));

    private static final int MOST = 50;
    private static final Pattern VERSION = Pattern.compile("^/api/(v2|desk)/");
    private static final Set<String> PLAIN = EVERYTHING.words;

    /** Families that can be named, and the first steps of paths that belong to one under another name. */
    private static final Set<String> FAMILIES = Set.of(
            "tickets",
            "users",
            "organizations",
            "groups",
            "hc",
            "search",
            "requests",
            "satisfaction_ratings",
            "views",
            "macros",
            "triggers",
            "automations",
            "webhooks",
            "targets",
            "ticket_fields",
            "ticket_forms",
            "tags",
            "business_hours",
            "slas",
            "job_statuses",
            "uploads",
            "attachments",
            "dynamic_content",
            "auditlogs");

    private static final Map<String, String> MEMBERS = Map.ofEntries(
            Map.entry("ticket_audits", "tickets"),
            Map.entry("ticket_events", "tickets"),
            Map.entry("ticket_metrics", "tickets"),
            Map.entry("ticket_metric_events", "tickets"),
            Map.entry("deleted_tickets", "tickets"),
            Map.entry("suspended_tickets", "tickets"),
            Map.entry("imports", "tickets"),
            Map.entry("problems", "tickets"),
            Map.entry("messages", "tickets"),
            Map.entry("user_fields", "users"),
            Map.entry("deleted_users", "users"),
            Map.entry("organization_fields", "organizations"),
            Map.entry("organization_memberships", "organizations"),
            Map.entry("group_memberships", "groups"),
            Map.entry("trigger_categories", "triggers"),
            Map.entry("target_failures", "targets"),
            Map.entry("help_center", "hc"),
            Map.entry("guide", "hc"),
            Map.entry("audit_logs", "auditlogs"));

    /** Paths under which tokens themselves are made; only a token without bounds may make others. */
    private static final Set<String> CREDENTIALS = Set.of("tokens", "oauth", "api_tokens");

    public Scopes {
        words = Set.copyOf(words);
    }

    /** Reads scopes as people write them; refuses what would silently allow nothing. */
    public static Scopes of(Collection<String> words) {
        if (words.isEmpty() || words.size() > MOST) {
            throw Refusal.invalid("scopes", "Name 1 to %d scopes, such as read or tickets:write".formatted(MOST));
        }
        for (var it : words) {
            if (!isKnown(it)) {
                throw Refusal.invalid(
                        "scopes",
                        "There is no scope '%.60s'; use read, write, impersonate, or one of %s with :read or :write"
                                .formatted(it, String.join(", ", new TreeSet<>(FAMILIES))));
            }
        }
        return new Scopes(Set.copyOf(words));
    }

    /** As OAuth writes them, between spaces. */
    public static Scopes of(String text) {
        return of(Arrays.stream(text.strip().split("[\\s,]+"))
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList());
    }

    private static boolean isKnown(String word) {
        var colon = word.indexOf(':');
        return colon < 0
                ? PLAIN.contains(word)
                : FAMILIES.contains(word.substring(0, colon))
                        && Set.of("read", "write").contains(word.substring(colon + 1));
    }

    public boolean impersonates() {
        return words.contains("impersonate");
    }

    public boolean isEverything() {
        return words.containsAll(EVERYTHING.words);
    }

    /** Whether nothing is in these that is not in the others: {@code tickets:read} lies within {@code read}. */
    public boolean within(Scopes others) {
        return words.stream().allMatch(it -> others.words.contains(it) || others.words.contains(last(it)));
    }

    public Scopes without(String word) {
        var rest = new TreeSet<>(words);
        rest.remove(word);
        return new Scopes(rest);
    }

    /** In one order, for people and programs to read. */
    public List<String> list() {
        return List.copyOf(new TreeSet<>(words));
    }

    /** Refuses a call that these do not cover, and says which scope would. */
    void must(String method, String path) {
        var steps = VERSION.matcher(path)
                .replaceFirst("")
                .replaceAll("\\.json$", "")
                .split("/");
        var reads = method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
        var verb = reads ? "read" : "write";
        if (isOwnToken(steps, method)) {
            return;
        }
        if (CREDENTIALS.contains(steps[0]) && !reads && !isEverything()) {
            throw Refusal.forbidden(
                    "scope", "Only a signed-in person, or a token with read, write and impersonate, makes tokens");
        }
        var family = family(steps);
        if (!words.contains(verb) && !words.contains(family + ":" + verb)) {
            throw Refusal.forbidden("scope", "This needs the scope %s or %s:%s".formatted(verb, family, verb));
        }
    }

    /** A token may always be looked at and given up by whoever holds it. */
    private static boolean isOwnToken(String[] steps, String method) {
        return steps.length == 3
                && steps[0].equals("oauth")
                && steps[1].equals("tokens")
                && steps[2].equals("current")
                && Set.of("GET", "HEAD", "DELETE").contains(method);
    }

    private static String family(String[] steps) {
        var named = steps[0].equals("incremental") && steps.length > 1 ? steps[1] : steps[0];
        return MEMBERS.getOrDefault(named, named);
    }

    private static String last(String word) {
        return word.substring(word.indexOf(':') + 1);
    }
}

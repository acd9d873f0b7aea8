package io.quarterdeck.desk.zendesk.users;

import io.quarterdeck.desk.accounts.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is asked of users in the language of search, as far as it names one of them: a few words, each perhaps with a field. */
record UserQuery(String text, @Nullable String externalId, Set<Role> roles) {

    private static final Pattern WORD = Pattern.compile("(?:([a-z_]+):)?(\"[^\"]*\"|\\S+)");
    private static final int LONGEST = 500;

    static UserQuery of(String query) {
        var words = new ArrayList<String>();
        var roles = EnumSet.noneOf(Role.class);
        String external = null;
        var match = WORD.matcher(query.substring(0, Math.min(query.length(), LONGEST)));
        while (match.find()) {
            var field = match.group(1) == null ? "" : match.group(1);
            var value = match.group(2).replace("\"", "").replace("*", "");
            switch (field) {
                case "external_id" -> external = value;
                case "role" -> roles.addAll(WireRole.meantBy(List.of(value)));
                case "", "name", "email", "phone", "user" -> words.add(value);
                default -> {}
            }
        }
        return new UserQuery(String.join(" ", words).strip(), external, roles);
    }
}

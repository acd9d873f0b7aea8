package io.quarterdeck.desk.transfer;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.customers.Organizations;
import io.quarterdeck.desk.customers.Profiles;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.kit.Secrets;
import io.quarterdeck.desk.knowledge.readers.Readers;
import io.quarterdeck.desk.knowledge.shelves.Categories;
import io.quarterdeck.desk.knowledge.shelves.Sections;
import io.quarterdeck.desk.knowledge.shelves.ShelfEdit;
import io.quarterdeck.desk.knowledge.texts.CategoryId;
import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plays, for the length of one transaction that is not kept, what a dry run has seen before and did not keep either. */
@Component
class StandIns {

    private final Organizations organizations;
    private final Profiles profiles;
    private final ArticlesIn.Guide guide;

    StandIns(Organizations organizations, Profiles profiles, ArticlesIn.Guide guide) {
        this.organizations = organizations;
        this.profiles = profiles;
        this.guide = guide;
    }

    /** Nothing for what is named only to be counted. */
    Optional<Long> of(Bringing in, Seen seen, BiFunction<String, String, Optional<Long>> others) {
        return switch (seen.kind()) {
            case "organization" -> Optional.of(organization(in, seen));
            case "user" -> Optional.of(user(in, seen));
            case "category" -> Optional.of(category(in, seen));
            case "section" -> section(in, seen, others);
            default -> Optional.empty();
        };
    }

    private long organization(Bringing in, Seen seen) {
        var said = new HashMap<String, @Nullable Object>();
        said.put("name", "Organization " + in.externalId(seen.sourceId()));
        said.put("external_id", in.externalId(seen.sourceId()));
        return organizations
                .keep(in.viewer(), null, new Said(said))
                .organization()
                .id()
                .value();
    }

    private long user(Bringing in, Seen seen) {
        var role = Arrays.stream(Role.values())
                .filter(it -> it.word().equals(seen.hint()))
                .findFirst()
                .orElse(Role.CUSTOMER);
        var said = new HashMap<String, @Nullable Object>();
        said.put("name", "Customer " + seen.sourceId());
        said.put("external_id", in.externalId(seen.sourceId()));
        if (role.isStaff()) {
            said.put("email", "stand-in-%s@rehearsal.invalid".formatted(Secrets.digest(seen.sourceId()).substring(0, 16)));
            said.put("suspended", !in.withStaff());
        }
        return profiles.add(in.viewer(), role, new Said(said)).id().value();
    }

    private long category(Bringing in, Seen seen) {
        return guide.categories()
                .create(guide.readers().of(in.viewer()), shelf(in, seen, seen.hint()))
                .id()
                .value();
    }

    /** Its hint is its language and its category. */
    private Optional<Long> section(Bringing in, Seen seen, BiFunction<String, String, Optional<Long>> others) {
        var hint = seen.hint().split(" ", 2);
        return others.apply("category", hint[1])
                .map(category -> guide.sections()
                        .create(
                                guide.readers().of(in.viewer()),
                                new CategoryId(category),
                                new Sections.Placing(null, null, null),
                                shelf(in, seen, hint[0]))
                        .id()
                        .value());
    }

    private static ShelfEdit shelf(Bringing in, Seen seen, String locale) {
        return new ShelfEdit(HelpLocale.of(locale), "Stand-in", null, 0, in.externalId(seen.sourceId()));
    }
}

package io.quarterdeck.desk.automation;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_RULES;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The drawers in which a brand keeps its triggers. */
@Service("automation.categories.kept")
public class Categories {

    private static final int MOST = 1_000;
    private static final int LONGEST_NAME = 255;

    private final CategoryTable table;
    private final Rules rules;
    private final Clock clock;

    Categories(CategoryTable table, Rules rules, Clock clock) {
        this.table = table;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Category> all() {
        return table.all();
    }

    @Transactional(readOnly = true)
    public Optional<Category> find(RuleCategoryId id) {
        return table.find(id);
    }

    @Transactional
    public Category add(Viewer viewer, String name, @Nullable Integer position) {
        viewer.must(MANAGE_RULES);
        if (table.all().size() >= MOST) {
            throw Refusal.invalid("too_many_categories", "A brand has at most %,d trigger categories".formatted(MOST));
        }
        var id = table.insert(checked(name), position, clock.instant()).orElseThrow(() -> taken(name));
        return table.find(id).orElseThrow();
    }

    /** What is not said stays as it is. */
    @Transactional
    public Category change(Viewer viewer, RuleCategoryId id, @Nullable String name, @Nullable Integer position) {
        viewer.must(MANAGE_RULES);
        var before = table.find(id).orElseThrow(() -> Refusal.notFound(id));
        var wanted = name == null ? before.name() : checked(name);
        if (table.update(id, wanted, position == null ? before.position() : position, clock.instant()) == 0) {
            throw taken(wanted);
        }
        rules.forget();
        return table.find(id).orElseThrow();
    }

    @Transactional
    public void delete(Viewer viewer, RuleCategoryId id) {
        viewer.must(MANAGE_RULES);
        if (table.find(id).isEmpty()) {
            throw Refusal.notFound(id);
        }
        if (table.delete(id) == 0) {
            throw Refusal.conflict(
                    "category_in_use", "There are triggers in this category; move or delete them first", Map.of());
        }
    }

    private static String checked(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw RuleFaults.of(
                    "name",
                    name.isBlank() ? "BlankValue" : "TooLong",
                    "A category needs a name of 1 to %d characters".formatted(LONGEST_NAME));
        }
        return name.strip();
    }

    private static Refusal taken(String name) {
        return RuleFaults.of("name", "DuplicateValue", "There is a trigger category '%s' already".formatted(name));
    }
}

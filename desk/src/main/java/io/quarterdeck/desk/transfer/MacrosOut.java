package io.quarterdeck.desk.transfer;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.automation.BrandRule;
import io.quarterdeck.desk.automation.RuleKind;
import io.quarterdeck.desk.automation.Rules;
import io.quarterdeck.desk.automation.macros.MacroFile;
import io.quarterdeck.desk.automation.macros.MacroFiles;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.transfer.files.Luggage;
import io.quarterdeck.desk.transfer.shapes.Item;
import io.quarterdeck.engine.rules.Written;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Writes down macros in the order in which people see them. */
@Component
class MacrosOut {

    private final Rules rules;
    private final MacroFiles files;
    private final MacroNames names;
    private final Customers customers;

    MacrosOut(Rules rules, MacroFiles files, MacroNames names, Customers customers) {
        this.rules = rules;
        this.files = files;
        this.names = names;
        this.customers = customers;
    }

    void write(Viewer viewer, Luggage luggage, Consumer<Item> lines) {
        rules.all(RuleKind.MACRO).forEach(it -> lines.accept(macro(viewer, luggage, it)));
    }

    private Item macro(Viewer viewer, Luggage luggage, BrandRule it) {
        var audience = it.draft().audience();
        return new Item.Macro(
                Long.toString(it.id().value()),
                it.title(),
                it.draft().wording().description(),
                it.active(),
                it.position(),
                it.definition().actions().stream().map(this::action).toList(),
                audience.owner() == null
                        ? null
                        : Long.toString(customers.of(audience.owner()).value()),
                audience.groups().stream()
                        .map(id -> names.group(id).orElseGet(() -> Long.toString(id)))
                        .toList(),
                files.of(viewer, it.id()).stream()
                        .map(file -> packed(file, luggage))
                        .toList());
    }

    private Item.Action action(Written.Action it) {
        var title = names.title(it.field());
        if (title.isPresent()) {
            return new Item.Action(MacroNames.CUSTOM, title.get(), it.value(0));
        }
        var name = names.name(it.field(), it.value(0));
        return new Item.Action(it.field(), name.orElse(null), name.isPresent() ? null : it.value(0));
    }

    private Item.File packed(MacroFile file, Luggage luggage) {
        var content = file.content();
        try (var stream = files.open(file)) {
            luggage.put(content.sha256(), stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Item.File(content.name(), content.mediaType(), content.size(), content.sha256(), null, false);
    }
}

package io.quarterdeck.desk.playbook;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_PEOPLE;
import static io.quarterdeck.desk.accounts.Permission.RELEASE_PLAYBOOK;

import io.quarterdeck.desk.accounts.Brand;
import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.accounts.Members;
import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Founds a brand beside the one at hand: it begins with a copy of that one's playbook under its own name, and with its
 * founder as its only administrator. Who it is in public is a placeholder until somebody says.
 */
@Service
public class Founding {

    private final Brands brands;
    private final Members members;
    private final Playbooks playbooks;
    private final boolean open;
    private final int most;

    Founding(
            Brands brands,
            Members members,
            Playbooks playbooks,
            @Value("${quarterdeck.brands.may-be-founded:true}") boolean open,
            @Value("${quarterdeck.brands.most}") int most) {
        this.brands = brands;
        this.members = members;
        this.playbooks = playbooks;
        this.open = open;
        this.most = most;
    }

    public Brand found(Viewer founder, String key, String name) {
        founder.must(MANAGE_PEOPLE);
        founder.must(RELEASE_PLAYBOOK);
        if (!open) {
            throw Refusal.forbidden(
                    "founding_closed", "Whoever runs this installation founds its brands; ask them for one");
        }
        if (brands.founded().size() >= most) {
            throw Refusal.invalid(
                    "too_many_brands", "This installation has %d brands, the most that may be founded".formatted(most));
        }
        var model = playbooks.written(playbooks.current().version());
        var person = members.find(founder.person()).orElseThrow(() -> Refusal.notFound(founder.person()));
        var source = renamed(model.source(), key, name);
        return brands.found(key, name, brand -> {
            playbooks.release(
                    brand.key() + ".yaml",
                    source,
                    founder.name(),
                    "Founded with a copy of release %d of %s"
                            .formatted(
                                    model.version(), brands.get(founder.brand()).key()));
            members.add(person.email(), person.name(), Role.ADMIN, null);
        });
    }

    private static String renamed(String source, String key, String name) {
        var own = said(source, "brand", key);
        return said(said(own, "identity.name", name), "identity.status", "placeholder");
    }

    private static String said(String source, String path, String text) {
        return switch (Edit.replace(source, path, text)) {
            case Edit.Outcome.Edited(var edited) -> edited;
            case Edit.Outcome.Refused(var finding) ->
                throw Refusal.conflict(
                        "playbook_not_copied",
                        "The playbook at hand cannot be copied for another brand: " + finding.what(),
                        Map.of());
        };
    }
}

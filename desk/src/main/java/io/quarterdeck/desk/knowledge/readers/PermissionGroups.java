package io.quarterdeck.desk.knowledge.readers;

import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.knowledge.texts.Portion;
import io.quarterdeck.desk.knowledge.texts.Taken;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who of the staff may write and publish which articles; one group is there from the beginning, for the leads alone. */
@Service
public class PermissionGroups {

    private static final int LONGEST_NAME = 200;
    private static final String BUILT_IN = "Leads and admins";

    /** What to change; what is null stays as it is. */
    public record Edit(
            @Nullable String name,
            @Nullable List<SegmentId> edit,
            @Nullable List<SegmentId> publish) {}

    private final PermissionGroupTable table;
    private final Segments segments;
    private final Clock clock;

    PermissionGroups(PermissionGroupTable table, Segments segments, Clock clock) {
        this.table = table;
        this.segments = segments;
        this.clock = clock;
    }

    @Transactional
    public Portion.Part<PermissionGroup> list(Portion portion) {
        builtIn();
        return portion.part(table.list(portion));
    }

    @Transactional
    public long count() {
        builtIn();
        return table.count();
    }

    @Transactional
    public PermissionGroup builtIn() {
        return table.builtIn().orElseGet(() -> {
            table.insert(BUILT_IN, true, clock.instant());
            return table.builtIn().orElseThrow();
        });
    }

    @Transactional(readOnly = true)
    public PermissionGroup get(PermissionGroupId id) {
        return table.find(id).orElseThrow(() -> Refusal.notFound(id));
    }

    @Transactional
    public PermissionGroup create(Reader reader, Edit edit) {
        reader.mustEdit();
        builtIn();
        var name = Named.of(edit.name() == null ? "" : edit.name(), LONGEST_NAME);
        var id = table.insert(name, false, clock.instant()).orElseThrow(() -> taken(name));
        allow(id, edit);
        return get(id);
    }

    @Transactional
    public PermissionGroup change(Reader reader, PermissionGroupId id, Edit edit) {
        reader.mustEdit();
        var before = own(id);
        var name = Named.of(edit.name() == null ? before.name() : edit.name(), LONGEST_NAME);
        if (table.rename(id, name, clock.instant()) == 0) {
            throw taken(name);
        }
        allow(id, edit);
        return get(id);
    }

    @Transactional
    public void delete(Reader reader, PermissionGroupId id) {
        reader.mustEdit();
        own(id);
        if (table.delete(id) == 0) {
            throw Refusal.conflict(
                    "group_in_use", "%s is in use; give its articles another one first".formatted(id), Map.of());
        }
    }

    private void allow(PermissionGroupId id, Edit edit) {
        if (edit.edit() != null) {
            table.allow(id, "edit", segments.known(edit.edit()));
        }
        if (edit.publish() != null) {
            table.allow(id, "publish", segments.known(edit.publish()));
        }
    }

    private PermissionGroup own(PermissionGroupId id) {
        var group = get(id);
        if (group.builtIn()) {
            throw Refusal.forbidden("built_in", "%s is built in and stays as it is".formatted(id));
        }
        return group;
    }

    private static Refusal taken(String name) {
        return Taken.by("name", "There is already a permission group '%s'".formatted(name));
    }
}

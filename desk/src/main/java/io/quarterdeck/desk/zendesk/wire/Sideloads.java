package io.quarterdeck.desk.zendesk.wire;

import io.quarterdeck.desk.accounts.Viewer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts beside an answer what the caller asked to have sent along. */
@Component
public class Sideloads {

    private final Map<String, Sideload> known;

    Sideloads(List<Sideload> known) {
        this.known = known.stream().collect(Collectors.toUnmodifiableMap(Sideload::name, it -> it));
    }

    /** The records of a kind by themselves; none where no resource knows the kind. */
    public List<?> rows(String kind, Viewer viewer, Asked asked, Collection<Long> ids) {
        var sideload = known.get(kind);
        return sideload == null || ids.isEmpty() ? List.of() : sideload.rows(viewer, asked, ids);
    }

    public Assembly beside(Envelope envelope, Viewer viewer, Asked asked) {
        return new Assembly(envelope, viewer, asked);
    }

    /** An answer to which the resource names, kind by kind, the ids that its rows mention. */
    public final class Assembly {

        private final Viewer viewer;
        private final Asked asked;
        private Envelope envelope;

        private Assembly(Envelope envelope, Viewer viewer, Asked asked) {
            this.envelope = envelope;
            this.viewer = viewer;
            this.asked = asked;
        }

        /** Sends the records of a kind along, if the caller asked for them; ids may repeat, and be null. */
        public Assembly with(String kind, Collection<? extends @Nullable Long> ids) {
            var sideload = known.get(kind);
            if (sideload != null && asked.includes().contains(kind)) {
                var wanted = new LinkedHashSet<Long>();
                for (var id : ids) {
                    if (id != null) {
                        wanted.add(id);
                    }
                }
                envelope = envelope.with(kind, wanted.isEmpty() ? List.of() : sideload.rows(viewer, asked, wanted));
            }
            return this;
        }

        public Envelope envelope() {
            return envelope;
        }
    }
}

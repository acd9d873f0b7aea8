package io.quarterdeck.engine.kpi;

import java.util.List;
import java.util.TreeMap;

/** How many contacts people work on at once (C-21). */
record Concurrency() implements Kpi {
    private static final String NAME = "concurrency";
    static final VariantId ID = VariantId.of(NAME, "by_time");

    @Override
    public Definition definition() {
        return Definition.of(
                        NAME,
                        "Concurrency",
                        "How many contacts of a channel a person has open, on the average over the time in which there is"
                                + " at least one. The cap in the playbook is what may happen; this is what did.")
                .counts("time with at least one contact, weighted by how many there were")
                .leavesOut("time without a contact: being idle does not make a chat quieter")
                .timed("elapsed time of people", "the quarters of an hour in which it was spent", "at once");
    }

    @Override
    public List<Variant> variants() {
        return List.of(Variant.of(ID, "open contacts, weighted by time", Unit.NUMBER, Statistic.RATIO));
    }

    @Override
    public void day(Day day, Notes notes) {
        for (var stretch : day.done()) {
            var open = new TreeMap<String, Long>();
            for (var contact : stretch.contacts()) {
                var visit = day.visits().apply(contact);
                if (visit != null) {
                    open.merge(visit.origin().channel(), 1L, Long::sum);
                }
            }
            open.forEach((channel, contacts) -> {
                var whose = Slice.ofChannel(channel).by(day.agent());
                notes.count(ID, stretch.from(), whose, contacts * stretch.millis());
                notes.against(ID, stretch.from(), whose, stretch.millis());
            });
        }
    }
}

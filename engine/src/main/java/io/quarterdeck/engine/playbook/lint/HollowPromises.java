package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Channel;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Template;
import java.util.Optional;

/** QD-P05: a letter that promises a time, although a ticket can arise on which none is owed. */
record HollowPromises() implements Rule {

    @Override
    public void check(Playbook playbook, Notes notes) {
        var bare = bare(playbook);
        if (bare.isEmpty()) {
            return;
        }
        for (var template : playbook.templates()) {
            if (template.promise() && !hasItsOwnClock(template, playbook)) {
                notes.warning(
                        "QD-P05",
                        "templates.%s.promise".formatted(template.name()),
                        "template '%s' promises a time, but a ticket of %s has no deadline"
                                .formatted(template.name(), bare.get()),
                        "give that priority a resolution, or write promise: false");
            }
        }
    }

    /** {@code priority 'normal' by phone}: a priority that tickets have, on a channel that promises it nothing. */
    private static Optional<String> bare(Playbook playbook) {
        var arriving = Arrivals.priorities(playbook);
        return playbook.priorities().stream()
                .filter(priority -> arriving.contains(priority.name()))
                .filter(priority -> priority.promises().isEmpty())
                .flatMap(priority -> playbook.channels().stream()
                        .filter(channel -> channel.hours() == Channel.Staffing.OPEN)
                        .filter(channel -> channel.promises().isEmpty()
                                || !Arrivals.at(channel, playbook).contains(priority))
                        .map(channel -> "priority '%s' by %s".formatted(priority.name(), channel.name())))
                .findFirst();
    }

    /** Letters of a privacy request and of a closed complaint are timed by their own sections. */
    private static boolean hasItsOwnClock(Template template, Playbook playbook) {
        var complaints = playbook.complaints();
        var compliance = playbook.compliance();
        var privacy = compliance == null ? null : compliance.privacyRequests();
        return complaints != null
                        && complaints.investigate() != null
                        && complaints.closeWith().equals(template.name())
                || privacy != null && privacy.templates().contains(template.name());
    }
}

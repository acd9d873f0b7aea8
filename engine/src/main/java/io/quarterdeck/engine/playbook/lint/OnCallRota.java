package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Playbook;

/** QD-H03, as far as the file goes: somebody is on call for nothing. Who is on the rota is checked at release. */
record OnCallRota() implements Rule {

    @Override
    public void check(Playbook playbook, Notes notes) {
        var onCall = playbook.hours().onCall();
        if (onCall != null && onCall.takes().isEmpty()) {
            notes.error(
                    "QD-H03",
                    "hours.on_call.takes",
                    "rota '%s' is on call, but takes no priority".formatted(onCall.rota()),
                    "write takes: [%s]"
                            .formatted(playbook.priorities().getFirst().name()));
        }
    }
}

package io.quarterdeck.engine.playbook;

import java.util.List;
import java.util.Optional;

/** B-38, C-60: the role that owns a ticket, the one that takes over, and who must hear of it. */
public record Stage(String owner, Optional<String> then, List<String> stakeholders, List<String> executives) {

    /** C-56: whether this role may accept what must go to somebody senior. */
    public boolean isSenior(String role) {
        return owner.equals(role) || then.filter(role::equals).isPresent() || executives.contains(role);
    }
}

package io.quarterdeck.desk.playbook;

import io.quarterdeck.desk.kit.Secrets;

/** A playbook that somebody wants released in place of the release it was edited from. */
record Draft(String file, String source, int base) {

    String hash() {
        return Secrets.digest(source);
    }
}

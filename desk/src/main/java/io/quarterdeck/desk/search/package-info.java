/** Finds tickets and people by words and conditions, and keeps the views that staff look through. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "accounts::groups",
            "customers",
            "kit",
            "playbook",
            "tickets",
            "tickets::fields"
        })
@NullMarked
package io.quarterdeck.desk.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

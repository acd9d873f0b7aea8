/** Does what a brand's own rules say should follow by itself, and tells other systems of it. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "accounts::groups",
            "channels",
            "customers",
            "customers::fields",
            "kit",
            "playbook",
            "tickets",
            "tickets::fields"
        })
@NullMarked
package io.quarterdeck.desk.automation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

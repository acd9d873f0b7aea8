/** Plays a small seeded world of two brands through the desk's own doors, so that a newcomer sees it at work. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "accounts :: groups",
            "automation",
            "channels :: email",
            "channels",
            "customers",
            "kit",
            "people",
            "playbook",
            "sla",
            "tickets",
            "tickets :: fields"
        })
@NullMarked
package io.quarterdeck.desk.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

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
            "knowledge",
            "knowledge :: readers",
            "knowledge :: shelves",
            "knowledge :: texts",
            "people",
            "playbook",
            "search",
            "sla",
            "tickets",
            "tickets :: fields"
        })
@NullMarked
package io.quarterdeck.desk.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

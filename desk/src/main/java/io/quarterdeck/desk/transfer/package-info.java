/** Carries a brand's tickets, people, macros and articles out into a file and in from one, whoever wrote it. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "accounts :: groups",
            "automation",
            "automation :: macros",
            "customers",
            "kit",
            "knowledge",
            "knowledge :: files",
            "knowledge :: readers",
            "knowledge :: shelves",
            "knowledge :: texts",
            "playbook",
            "tickets",
            "tickets :: fields"
        })
@NullMarked
package io.quarterdeck.desk.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

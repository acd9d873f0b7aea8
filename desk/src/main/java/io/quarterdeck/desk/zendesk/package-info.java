/** Speaks the field's common help-desk dialect, so that existing clients, taps and scripts work unchanged. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "accounts :: groups",
            "accounts :: oauth",
            "automation",
            "automation :: calling",
            "automation :: hooks",
            "automation :: macros",
            "automation :: running",
            "channels",
            "channels :: email",
            "channels :: reading",
            "customers",
            "customers :: fields",
            "kit",
            "knowledge",
            "knowledge :: files",
            "knowledge :: readers",
            "knowledge :: shelves",
            "knowledge :: texts",
            "knowledge :: voices",
            "people",
            "playbook",
            "search",
            "sla",
            "tickets",
            "tickets :: fields"
        })
@NullMarked
package io.quarterdeck.desk.zendesk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

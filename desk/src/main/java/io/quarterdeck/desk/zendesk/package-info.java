/** Speaks the field's common help-desk dialect, so that existing clients, taps and scripts work unchanged. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "channels",
            "customers",
            "kit",
            "knowledge :: files",
            "knowledge :: readers",
            "knowledge :: shelves",
            "knowledge :: texts",
            "knowledge :: voices",
            "knowledge",
            "people",
            "playbook",
            "sla",
            "tickets"
        })
@NullMarked
package io.quarterdeck.desk.zendesk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

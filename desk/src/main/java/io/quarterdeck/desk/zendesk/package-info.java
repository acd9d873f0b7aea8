/** Speaks the field's common help-desk dialect, so that existing clients, taps and scripts work unchanged. */
@ApplicationModule(
        allowedDependencies = {"accounts", "channels", "customers", "kit", "people", "playbook", "sla", "tickets"})
@NullMarked
package io.quarterdeck.desk.zendesk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

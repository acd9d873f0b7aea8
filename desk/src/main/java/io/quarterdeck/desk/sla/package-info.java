/** Keeps the desk's promises of time: starts their clocks, pauses them, and judges each one once. */
@ApplicationModule(allowedDependencies = {"accounts", "kit", "playbook", "tickets"})
@NullMarked
package io.quarterdeck.desk.sla;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

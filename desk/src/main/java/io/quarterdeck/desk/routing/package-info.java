/** Decides who gets a piece of work. */
@ApplicationModule(allowedDependencies = {"accounts", "kit", "people", "playbook", "tickets"})
@NullMarked
package io.quarterdeck.desk.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

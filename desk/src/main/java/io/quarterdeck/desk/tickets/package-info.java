/** Keeps the one record of every conversation: who wrote, who owns it, what was promised, what happened when. */
@ApplicationModule(allowedDependencies = {"accounts", "customers", "kit", "playbook"})
@NullMarked
package io.quarterdeck.desk.tickets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Keeps the one record of every conversation: who wrote, who owns it, what was promised, what happened when. */
@ApplicationModule(
        allowedDependencies = {"accounts", "accounts :: groups", "customers", "customers :: fields", "kit", "playbook"})
@NullMarked
package io.quarterdeck.desk.tickets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

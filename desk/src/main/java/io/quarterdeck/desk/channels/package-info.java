/** Lets messages in and replies out, whatever they travel on, and keeps what came with them. */
@ApplicationModule(allowedDependencies = {"accounts", "customers", "kit", "playbook", "tickets"})
@NullMarked
package io.quarterdeck.desk.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

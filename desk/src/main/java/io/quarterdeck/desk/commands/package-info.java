/** Answers at the command line, without a server: what is wrong with a playbook, what changed, what it promises. */
@ApplicationModule(allowedDependencies = {"playbook"})
@NullMarked
package io.quarterdeck.desk.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Keeps each brand's operation as code: reads a playbook, refuses a wrong one, and releases a right one for good. */
@ApplicationModule(allowedDependencies = {"accounts", "kit", "people"})
@NullMarked
package io.quarterdeck.desk.playbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

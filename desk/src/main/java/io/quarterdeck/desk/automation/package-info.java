/** Does what a brand's own rules say should follow by itself, and tells other systems of it. */
@ApplicationModule(allowedDependencies = {"accounts", "customers", "kit", "tickets"})
@NullMarked
package io.quarterdeck.desk.automation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

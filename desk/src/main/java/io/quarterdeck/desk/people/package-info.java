/** Knows what the brand's people are able to do. */
@ApplicationModule(allowedDependencies = {"accounts", "kit"})
@NullMarked
package io.quarterdeck.desk.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

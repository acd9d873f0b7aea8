/** Knows who may do what: brands, people and their roles, sign-in, tokens and the one authorisation predicate. */
@ApplicationModule(allowedDependencies = "kit")
@NullMarked
package io.quarterdeck.desk.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

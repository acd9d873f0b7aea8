/** Remembers who writes to a brand, and by which addresses they are known. */
@ApplicationModule(allowedDependencies = {"accounts", "accounts :: groups", "kit"})
@NullMarked
package io.quarterdeck.desk.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

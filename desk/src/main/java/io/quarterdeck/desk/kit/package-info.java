/** Gives every module the few tools it may use: rows and SQL, the brand a request is in, and one way to say no. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package io.quarterdeck.desk.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

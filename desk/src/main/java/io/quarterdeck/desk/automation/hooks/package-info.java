/** Tells a brand's other systems what happened: signed, in order per ticket, and for a day at least until they hear it. */
@NamedInterface("hooks")
@NullMarked
package io.quarterdeck.desk.automation.hooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

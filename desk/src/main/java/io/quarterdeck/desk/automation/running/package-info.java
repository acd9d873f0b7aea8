/** Runs a brand's rules when a ticket changes or an hour has passed, and writes down why each of them ran. */
@NamedInterface("running")
@NullMarked
package io.quarterdeck.desk.automation.running;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

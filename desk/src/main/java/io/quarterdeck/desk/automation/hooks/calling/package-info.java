/** Makes one signed call to a receiver, and knows when it may be made, what came of it, and when to try again. */
@NamedInterface("calling")
@NullMarked
package io.quarterdeck.desk.automation.hooks.calling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

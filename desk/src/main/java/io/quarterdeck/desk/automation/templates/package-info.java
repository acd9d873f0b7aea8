/** Fills the texts that rules and macros write, from a short list of values and never from the things themselves. */
@NamedInterface("templates")
@NullMarked
package io.quarterdeck.desk.automation.templates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Reads HTML that people wrote: makes it harmless, and tells what it says. */
@NullMarked
package io.quarterdeck.desk.kit.html;

import org.jspecify.annotations.NullMarked;

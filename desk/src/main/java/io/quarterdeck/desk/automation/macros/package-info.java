/** Does with one key what a macro says: shows first what would change, and blocks what has a gap in its words. */
@NamedInterface("macros")
@NullMarked
package io.quarterdeck.desk.automation.macros;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

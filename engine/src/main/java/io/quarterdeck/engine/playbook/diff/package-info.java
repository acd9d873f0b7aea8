/** Tells in sentences what one playbook means otherwise than another. */
@NullMarked
package io.quarterdeck.engine.playbook.diff;

import org.jspecify.annotations.NullMarked;

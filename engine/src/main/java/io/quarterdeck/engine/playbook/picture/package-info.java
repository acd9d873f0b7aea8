/** Draws what a playbook means: who is open when, what is promised, and who carries it. */
@NullMarked
package io.quarterdeck.engine.playbook.picture;

import org.jspecify.annotations.NullMarked;

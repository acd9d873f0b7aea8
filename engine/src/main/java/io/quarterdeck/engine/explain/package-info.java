/** Shows people what a playbook means: the clocks of one contact, the week of hours, the ladder of promises. */
@NullMarked
package io.quarterdeck.engine.explain;

import org.jspecify.annotations.NullMarked;

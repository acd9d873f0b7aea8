/** Decides who is offered which work, and says why her and why not him. */
@NullMarked
package io.quarterdeck.engine.routing;

import org.jspecify.annotations.NullMarked;

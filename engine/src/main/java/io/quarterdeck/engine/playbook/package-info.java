/** Turns the file that describes an operation into typed values, or says on which line it is wrong and what to write. */
@NullMarked
package io.quarterdeck.engine.playbook;

import org.jspecify.annotations.NullMarked;

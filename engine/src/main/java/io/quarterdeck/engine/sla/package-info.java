/** Decides what is promised on a ticket, by when, and whether each promise was kept. */
@NullMarked
package io.quarterdeck.engine.sla;

import org.jspecify.annotations.NullMarked;

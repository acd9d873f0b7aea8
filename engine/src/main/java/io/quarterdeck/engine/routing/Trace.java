package io.quarterdeck.engine.routing;

/** What a part of the register leads to: to one piece of work, or on to sixteen more parts. */
sealed interface Trace permits Register, Item {}

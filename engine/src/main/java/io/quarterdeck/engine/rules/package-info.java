/** Says when a rule holds for a ticket and what it makes of it: the conditions and actions of triggers, automations, macros and views. */
@NullMarked
package io.quarterdeck.engine.rules;

import org.jspecify.annotations.NullMarked;

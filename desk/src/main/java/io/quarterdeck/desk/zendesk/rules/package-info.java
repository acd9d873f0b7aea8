/** Speaks the dialect's business rules: triggers and their categories, automations and macros. */
@NullMarked
package io.quarterdeck.desk.zendesk.rules;

import org.jspecify.annotations.NullMarked;

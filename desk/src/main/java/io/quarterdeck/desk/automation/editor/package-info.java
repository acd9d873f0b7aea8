/** Lets the staff write rules, order them, and try them on last week before they count. */
@NullMarked
package io.quarterdeck.desk.automation.editor;

import org.jspecify.annotations.NullMarked;

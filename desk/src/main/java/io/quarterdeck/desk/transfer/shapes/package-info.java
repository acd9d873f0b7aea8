/** Reads what other systems write of tickets, people and articles, and says what of it there is no place for. */
@NullMarked
package io.quarterdeck.desk.transfer.shapes;

import org.jspecify.annotations.NullMarked;

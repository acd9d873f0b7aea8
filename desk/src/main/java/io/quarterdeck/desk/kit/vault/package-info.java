/** Seals what the desk must be able to read again, so that a copy of the database alone gives none of it away. */
@NullMarked
package io.quarterdeck.desk.kit.vault;

import org.jspecify.annotations.NullMarked;

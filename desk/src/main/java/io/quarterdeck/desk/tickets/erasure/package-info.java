/** Forgets people who ask for it, in every ticket in which they left something. */
@NullMarked
package io.quarterdeck.desk.tickets.erasure;

import org.jspecify.annotations.NullMarked;

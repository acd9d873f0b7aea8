/** Reads raw mail, however broken or hostile, within fixed limits. */
@NullMarked
package io.quarterdeck.desk.channels.email.reading;

import org.jspecify.annotations.NullMarked;

/** Reads a file of rows one at a time, and keeps the contents that travel beside it. */
@NullMarked
package io.quarterdeck.desk.transfer.files;

import org.jspecify.annotations.NullMarked;

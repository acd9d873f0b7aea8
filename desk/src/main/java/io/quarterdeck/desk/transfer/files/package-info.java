/** Reads a file of rows one at a time, keeps the contents that travel beside it, and packs both into one archive. */
@NullMarked
package io.quarterdeck.desk.transfer.files;

import org.jspecify.annotations.NullMarked;

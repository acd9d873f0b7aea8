/** Keeps files by the hash of their content, each brand's apart from every other's. */
@NullMarked
package io.quarterdeck.desk.kit.blobs;

import org.jspecify.annotations.NullMarked;

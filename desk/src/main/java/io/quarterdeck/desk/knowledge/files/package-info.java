/** Keeps the files that belong to articles. */
@NamedInterface("files")
@NullMarked
package io.quarterdeck.desk.knowledge.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

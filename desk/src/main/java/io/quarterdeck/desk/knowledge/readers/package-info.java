/** Says who reads, to which parts of the readers they belong, and who among the staff may write. */
@NamedInterface("readers")
@NullMarked
package io.quarterdeck.desk.knowledge.readers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Says what a brand asks of its tickets beyond the ordinary: fields of its own, forms of fields, and finer statuses. */
@NamedInterface("fields")
@NullMarked
package io.quarterdeck.desk.tickets.fields;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Defines what a brand wants to know of its customers and organizations beyond what every brand does, and checks it. */
@NamedInterface("fields")
@NullMarked
package io.quarterdeck.desk.customers.fields;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Puts the staff into groups, and knows the group in which each of them works first. */
@NamedInterface("groups")
@NullMarked
package io.quarterdeck.desk.accounts.groups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

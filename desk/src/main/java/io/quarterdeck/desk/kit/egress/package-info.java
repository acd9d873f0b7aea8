/**
 * Calls addresses that somebody else chose, and reaches nothing of our own network by them.
 *
 * <p>Every call out of the desk to such an address goes through here: a name is looked up, each address it has is
 * checked, and the connection is made to the very address that was checked, redirects included (immunity 31).
 */
@NullMarked
package io.quarterdeck.desk.kit.egress;

import org.jspecify.annotations.NullMarked;

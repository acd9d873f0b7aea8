/** Answers for the organizations of a brand's customers, and for who belongs to them. */
@NullMarked
package io.quarterdeck.desk.zendesk.organizations;

import org.jspecify.annotations.NullMarked;

/** Runs a brand's customer service from one file, the playbook. */
@NullMarked
package io.quarterdeck.desk;

import org.jspecify.annotations.NullMarked;

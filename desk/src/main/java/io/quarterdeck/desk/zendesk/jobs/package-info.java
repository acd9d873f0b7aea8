/** Does bulk work item by item, with progress that survives a crash. */
@NullMarked
package io.quarterdeck.desk.zendesk.jobs;

import org.jspecify.annotations.NullMarked;

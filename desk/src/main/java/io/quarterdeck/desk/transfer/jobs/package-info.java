/** Imports and exports while their administrator does something else: by a worker, with progress, and only once at a time. */
@NullMarked
package io.quarterdeck.desk.transfer.jobs;

import org.jspecify.annotations.NullMarked;

/** Keeps what a brand knows and tells: articles, their translations and every word they ever said, for whom they are. */
@ApplicationModule(allowedDependencies = {"accounts", "kit", "playbook"})
@NullMarked
package io.quarterdeck.desk.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

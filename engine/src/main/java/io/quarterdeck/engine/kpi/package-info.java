/** Says what each measure counts, and keeps its sums exact however late or often things are told. */
@NullMarked
package io.quarterdeck.engine.kpi;

import org.jspecify.annotations.NullMarked;

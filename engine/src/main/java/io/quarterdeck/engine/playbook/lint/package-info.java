/** What makes an operation wrong although every value of its file can be read. */
@NullMarked
package io.quarterdeck.engine.playbook.lint;

import org.jspecify.annotations.NullMarked;

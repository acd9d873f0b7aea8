package io.quarterdeck.desk.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a value on the wire means where its Java type does not: a number that is an id, a text that is a word of an
 * enum, a map whose keys are the components of a record, or any one of several records. The published document of the
 * API is drawn from it.
 */
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Means {
    Class<?>[] value();
}

package io.quarterdeck.desk.accounts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says that an endpoint needs no role in a brand. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {

    /** Whom it answers. */
    enum Whom {
        ANYONE,
        SIGNED_IN
    }

    Whom value();
}

package dev.overture.providers.unipile.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The {@code object} an answer must name, in any case; a 2xx that names another is not a success. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ExpectedObject {

    /** The name. */
    String value();
}

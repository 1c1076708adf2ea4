package dev.overture.api.bodies;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How many bytes of body a resource method takes, where that is not {@link #DEFAULT}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BodyLimit {

    /** What a method without this annotation takes: 1 MB. */
    int DEFAULT = 1024 * 1024;

    /** The most bytes. */
    int bytes();
}

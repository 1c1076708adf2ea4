package dev.overture.model;

/** A constant with the one word by which SQL, JSON and YAML know it. */
public interface Coded {

    /** The word, in lower case. */
    String code();
}

package dev.overture.sandbox.world;

/** State that {@code POST /sandbox/reset} empties. */
public interface Resettable {
    /** Forgets everything; called inside the world's lock. */
    void reset();
}

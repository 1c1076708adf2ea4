package dev.overture.api.inbox;

/** What became of reading a delivery again. */
enum Replayed {
    /** What is in it is recorded, if it was not before. */
    READ,
    /** It cannot be decided yet; the API looks again in time. */
    LATER,
    /** Nothing was to be read: its account is unknown, it is the state of an account, or somebody works on it. */
    SKIPPED
}

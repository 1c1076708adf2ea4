package dev.overture.api.outbox;

/** What became of one attempt to tell a workflow. */
enum Told {
    /** It knows. */
    DELIVERED,
    /** No such workflow runs. */
    NOT_FOUND,
    /** It failed for this one. */
    FAILED,
    /** Temporal cannot be reached: it would fail for every other one too. */
    UNREACHABLE,
    /** Not tried, because something before it failed. */
    UNTRIED
}

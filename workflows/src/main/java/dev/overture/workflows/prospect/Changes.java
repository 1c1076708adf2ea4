package dev.overture.workflows.prospect;

import io.temporal.workflow.Workflow;

/**
 * Changes of what the interpreter does, each asked exactly where the old and the new way part: a prospect in flight goes
 * on in the way in which it passed that place, and replays of stored histories stay true. Never remove one while a run that
 * is older may live.
 */
enum Changes {
    /** A wait for an acceptance asks at once where nobody was invited. */
    IMPOSSIBLE_WAITS("impossible-waits"),
    /** A delay before a wait or an end lets the pauses that overlapped it pass, too. */
    PAUSES_IN_DELAYS("pauses-in-delays");

    private final String id;

    Changes(String id) {
        this.id = id;
    }

    /** Whether this run goes the new way. */
    boolean made() {
        return Workflow.getVersion(id, Workflow.DEFAULT_VERSION, 1) == 1;
    }
}

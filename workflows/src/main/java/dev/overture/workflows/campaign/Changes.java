package dev.overture.workflows.campaign;

import io.temporal.workflow.Workflow;

/** Changes of what a campaign's workflow does. Never remove one while a run that is older may live. */
enum Changes {
    /** Looks between its rounds whether the campaign is silent, and wakes up for that. */
    WATCHES_FOR_SILENCE("watches-for-silence");

    private final String id;

    Changes(String id) {
        this.id = id;
    }

    /** Whether this run goes the new way. */
    boolean made() {
        return Workflow.getVersion(id, Workflow.DEFAULT_VERSION, 1) == 1;
    }
}

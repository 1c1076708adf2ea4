package dev.overture.schema.outbox;

import java.util.Arrays;

/** What a workflow can be told through the outbox: the names of the signal methods of the workflows' interfaces. */
public enum Signal {
    /** To a prospect's workflow, with a fact. */
    CONNECTION_ACCEPTED("connectionAccepted"),
    /** To a prospect's workflow, with a fact. */
    REPLIED("replied"),
    /** To a prospect's workflow, with a fact. */
    UNSUBSCRIBED("unsubscribed"),
    /** To a prospect's workflow, with a fact. */
    EMAIL_OPENED("emailOpened"),
    /** To a prospect's workflow, with a fact. */
    LINK_CLICKED("linkClicked"),
    /** To a prospect's workflow, with a fact. */
    ENDED("ended"),
    /** To a prospect's workflow, with the step of the task. */
    TASK_DONE("taskDone"),
    /** To a prospect's workflow, with a release. */
    RELEASED("released"),
    /** To a campaign's workflow, without argument. */
    DRAINED("drained"),
    /** To a campaign's workflow, without argument. */
    ROOM_FREED("roomFreed"),
    /** To an account's workflow, without argument. */
    HOLDS_CHANGED("holdsChanged"),
    /** To an account's workflow, without argument. */
    STATE_HINTED("stateHinted");

    private final String method;

    Signal(String method) {
        this.method = method;
    }

    /** The name by which Temporal knows it. */
    public String method() {
        return method;
    }

    /** Whether it carries no argument. */
    public boolean bare() {
        return this == DRAINED || this == ROOM_FREED || this == HOLDS_CHANGED || this == STATE_HINTED;
    }

    /** @throws IllegalArgumentException if no signal has this name */
    public static Signal ofMethod(String method) {
        return Arrays.stream(values())
                .filter(signal -> signal.method.equals(method))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown signal: " + method));
    }
}

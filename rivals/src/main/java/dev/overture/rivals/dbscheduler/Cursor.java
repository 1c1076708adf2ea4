package dev.overture.rivals.dbscheduler;

import dev.overture.rivals.journey.Prospect;
import java.io.Serializable;

/**
 * Where a prospect stands: the data of its task.
 *
 * @param reference what the step before left for the next: the vendor's id of the person, then of the chat
 */
record Cursor(Prospect prospect, Stage stage, String reference) implements Serializable {

    /** What is to be done next. */
    enum Stage {
        INVITE,
        WAIT,
        THANK,
        FOLLOW_UP
    }

    static Cursor atTheBeginning(Prospect prospect) {
        return new Cursor(prospect, Stage.INVITE, "");
    }

    Cursor to(Stage next, String left) {
        return new Cursor(prospect, next, left);
    }
}

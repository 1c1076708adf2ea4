package dev.overture.workflows.prospect;

import dev.overture.model.ids.StepId;
import dev.overture.model.sequence.Awaited;
import dev.overture.workflows.TimedWait;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keeps what the status query and the Temporal UI say. */
final class StateBoard {

    private ProspectState state;

    StateBoard() {
        state = new ProspectState("running", null, "starting", TimedWait.now(), null, null);
    }

    ProspectState state() {
        return state;
    }

    void sending(StepId step) {
        show("running", step, "sending", null, null);
    }

    void waitingForEvent(StepId step, Awaited event, Instant until) {
        show("waiting_for_event", step, "waits for " + event.code(), until, event.code());
    }

    void waitingForSlot(StepId step, Instant slot) {
        show("waiting_for_slot", step, "the account's calendar has reserved a slot", slot, null);
    }

    void delayed(StepId step, Instant until) {
        show("delayed", step, "the sequence asks for a delay", until, null);
    }

    void deciding(StepId step, String why, Instant until) {
        show("deciding", step, why, until, null);
    }

    void held(StepId step, String reason) {
        show("held", step, "held: " + reason, null, "lifting the hold");
    }

    void confirming(StepId step, Instant until) {
        show("confirming", step, "the vendor's answer was lost; looks whether the message arrived", until, null);
    }

    void ended(String reason) {
        show("ended", null, reason, null, null);
    }

    private void show(
            String name, @Nullable StepId step, String why, @Nullable Instant until, @Nullable String unblockBy) {
        state = new ProspectState(name, step, why, TimedWait.now(), until, unblockBy);
        String at = step == null ? "" : " at step `" + step + "`";
        Workflow.setCurrentDetails("**" + name + "**" + at + ": " + why + (until == null ? "" : ", until " + until));
    }
}

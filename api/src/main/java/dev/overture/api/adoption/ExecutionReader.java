package dev.overture.api.adoption;

import dev.overture.model.sending.MessageKind;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalInt;

/** Reads from {@code campaign_prospect_execution_state} what went out, and what may have gone out. */
final class ExecutionReader {

    private final Trail trail;
    private final SequencePath path;
    private final Evidence evidence;

    ExecutionReader(Trail trail, SequencePath path, Evidence evidence) {
        this.trail = trail;
        this.path = path;
        this.evidence = evidence;
    }

    void read(OldExecution execution) {
        for (int step : execution.completed()) {
            path.ofStep(step).ifPresent(index -> went(index, execution));
        }
        for (int step = 1; step <= execution.past(); step++) {
            OptionalInt index = path.ofStep(step);
            if (index.isPresent() && execution.sentNothingAt(step)) {
                evidence.passBy(index.getAsInt());
            } else if (index.isPresent()) {
                went(index.getAsInt(), execution);
            }
        }
        OptionalInt here = path.ofStep(execution.step());
        if (here.isPresent() && execution.status().equals("executing")) {
            doubt(here.getAsInt(), execution, "was_executing");
        }
        boolean failed =
                execution.status().equals("failed") || execution.failed().contains(execution.step());
        // The older system could not send e-mails at all: such a step is still owed.
        if (here.isPresent() && failed && path.send(here.getAsInt()).kind() != MessageKind.EMAIL) {
            doubt(here.getAsInt(), execution, "failed_there");
        }
        readWaiting(execution, here);
    }

    /** Whoever waits for an acceptance was invited; what else was waited for, or a connection that was pending, may tell so. */
    private void readWaiting(OldExecution execution, OptionalInt here) {
        OptionalInt invitation = path.invitation();
        boolean ofInvitation = execution.awaitsAcceptance() || !execution.waiting();
        OptionalInt step = ofInvitation && invitation.isPresent() ? invitation : here;
        boolean told = execution.waiting()
                || execution.awaitsAcceptance()
                || (execution.invited() && invitation.isPresent() && !evidence.connected());
        if (!told || step.isEmpty() || execution.sentNothingAt(step.getAsInt() + 1)) {
            return;
        }
        if (execution.waiting() && step.equals(invitation)) {
            went(step.getAsInt(), execution);
        } else {
            doubt(step.getAsInt(), execution, "was_waiting");
        }
    }

    /** Doubts the last message that was counted, where nothing else that has been read tells of it. */
    void readCounts(OldExecution execution) {
        execution.counted().forEach((kind, count) -> {
            boolean oneMayBeTheInvitation =
                    kind == MessageKind.MESSAGE && path.invitation().isPresent();
            path.lastOf(kind, oneMayBeTheInvitation ? count - 1 : count).stream()
                    .filter(index -> evidence.doneAt(index) == null)
                    .forEach(index -> doubt(index, execution, "counted_as_sent"));
        });
    }

    private void went(int index, OldExecution execution) {
        Instant known = switch (path.send(index).kind()) {
            case INVITATION -> trail.contactedAt();
            case EMAIL -> execution.lastEmailAt();
            default -> execution.lastMessageAt();
        };
        evidence.went(index, known == null ? last(execution) : known, null, null);
    }

    private void doubt(int index, OldExecution execution, String because) {
        evidence.doubt(index, last(execution), null, null, because);
    }

    private Instant last(OldExecution execution) {
        return Objects.requireNonNullElse(execution.lastAt(), trail.changedAt());
    }
}

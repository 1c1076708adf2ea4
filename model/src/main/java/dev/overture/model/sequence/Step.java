package dev.overture.model.sequence;

import dev.overture.model.ids.StepId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a sequence does, as people wrote it, texts included. A new kind of step is a new record here; the compiler
 * then lists every place that must decide about it.
 */
public sealed interface Step {

    /** Never changes while the campaign lives. */
    StepId id();

    /**
     * Calls the case of this kind.
     */
    <R> R accept(Visitor<R> visitor);

    /** One case per kind, so that a new kind does not compile until every place has decided about it. */
    interface Visitor<R> {
        /** Decides about Invite. */
        R invite(Invite step);

        /** Decides about Message. */
        R message(Message step);

        /** Decides about Email. */
        R email(Email step);

        /** Decides about WithdrawInvite. */
        R withdrawInvite(WithdrawInvite step);

        /** Decides about Delay. */
        R delay(Delay step);

        /** Decides about WaitFor. */
        R waitFor(WaitFor step);

        /** Decides about End. */
        R end(End step);
    }

    /**
     * Asks for a LinkedIn connection.
     *
     * @param note the Liquid template of the note, or null to ask without one
     */
    record Invite(
            StepId id, @Nullable String note, @Nullable Condition skipIf) implements Step {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.invite(this);
        }
    }

    /**
     * Writes a LinkedIn message to a connection.
     *
     * @param text a Liquid template
     */
    record Message(StepId id, String text, @Nullable Condition skipIf) implements Step {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.message(this);
        }
    }

    /**
     * Writes an e-mail.
     *
     * @param subject a Liquid template
     * @param body a Liquid template of plain text or HTML
     */
    record Email(
            StepId id,
            String subject,
            String body,
            @Nullable Condition skipIf) implements Step {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.email(this);
        }
    }

    /** Takes a pending connection request back. */
    record WithdrawInvite(StepId id, @Nullable Condition skipIf) implements Step {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.withdrawInvite(this);
        }
    }

    /** Lets time pass before the next step, counted from the end of the step before. */
    record Delay(StepId id, Duration duration) implements Step {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.delay(this);
        }
    }

    /**
     * Waits for something that the person does, at most {@code within}.
     *
     * @param otherwise what happens when the wait runs out; afterwards the sequence goes on behind the wait, unless a
     *     step of it ended the sequence
     * @param late whether the event still counts after the wait ran out
     */
    record WaitFor(StepId id, Awaited event, Duration within, List<Step> otherwise, Late late) implements Step {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.waitFor(this);
        }
    }

    /**
     * Ends the sequence.
     *
     * @param reason a few words that people read in lists
     */
    record End(StepId id, String reason) implements Step {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.end(this);
        }
    }
}

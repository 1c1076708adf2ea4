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

    /** The lists of steps inside this one, in reading order; empty for a step without branches. */
    default List<List<Step>> branches() {
        return List.of();
    }

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

        /** Decides about Inmail. */
        R inmail(Inmail step);

        /** Decides about Email. */
        R email(Email step);

        /** Decides about Whatsapp. */
        R whatsapp(Whatsapp step);

        /** Decides about VisitProfile. */
        R visitProfile(VisitProfile step);

        /** Decides about WithdrawInvite. */
        R withdrawInvite(WithdrawInvite step);

        /** Decides about Delay. */
        R delay(Delay step);

        /** Decides about WaitFor. */
        R waitFor(WaitFor step);

        /** Decides about If. */
        R choice(If step);

        /** Decides about Variants. */
        R variants(Variants step);

        /** Decides about Task. */
        R task(Task step);

        /** Decides about End. */
        R end(End step);
    }

    /** A step that writes to the vendor and so has a row in the send ledger. */
    sealed interface Sending extends Step {

        /** When not to send, and what a refusal means. */
        SendRules rules();
    }

    /**
     * Asks for a LinkedIn connection.
     *
     * @param note the Liquid template of the note, or null to ask without one
     * @param longNote what becomes of a note that turns out too long
     */
    record Invite(StepId id, @Nullable String note, LongNote longNote, SendRules rules) implements Sending {
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
    record Message(StepId id, String text, SendRules rules) implements Sending {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.message(this);
        }
    }

    /**
     * Writes a LinkedIn InMail, to whom no connection is needed but a credit is.
     *
     * @param subject a Liquid template
     * @param body a Liquid template
     */
    record Inmail(StepId id, String subject, String body, SendRules rules) implements Sending {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.inmail(this);
        }
    }

    /**
     * Writes an e-mail.
     *
     * @param subject a Liquid template; null exactly where it continues a thread, whose subject it keeps
     * @param body a Liquid template of plain text or HTML
     * @param inThread whether it answers the last e-mail that went to the person in this campaign
     */
    record Email(StepId id, @Nullable String subject, String body, boolean inThread, SendRules rules)
            implements Sending {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.email(this);
        }
    }

    /**
     * Writes a WhatsApp message, only to whom consented or wrote before.
     *
     * @param text a Liquid template
     */
    record Whatsapp(StepId id, String text, SendRules rules) implements Sending {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.whatsapp(this);
        }
    }

    /** Looks at the person's LinkedIn profile, which LinkedIn tells them. */
    record VisitProfile(StepId id, SendRules rules) implements Sending {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitProfile(this);
        }
    }

    /** Takes a pending connection request back. */
    record WithdrawInvite(StepId id, SendRules rules) implements Sending {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.withdrawInvite(this);
        }
    }

    /** Lets time pass before the next step, counted from the end of the step before. */
    record Delay(StepId id, Lapse lapse) implements Step {
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

        /** Copies the list. */
        public WaitFor {
            otherwise = List.copyOf(otherwise);
        }

        @Override
        public List<List<Step>> branches() {
            return List.of(otherwise);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.waitFor(this);
        }
    }

    /**
     * Chooses a branch; afterwards the sequence goes on behind it.
     *
     * @param then what happens where the condition holds
     * @param otherwise what happens where it does not; may be empty
     */
    record If(StepId id, Condition condition, List<Step> then, List<Step> otherwise) implements Step {

        /** Copies the lists. */
        public If {
            then = List.copyOf(then);
            otherwise = List.copyOf(otherwise);
        }

        @Override
        public List<List<Step>> branches() {
            return List.of(then, otherwise);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.choice(this);
        }
    }

    /**
     * Gives each person one of several branches, always the same one; afterwards the sequence goes on behind it.
     *
     * @param choices at least two
     */
    record Variants(StepId id, List<Variant> choices) implements Step {

        /** Copies the list. */
        public Variants {
            choices = List.copyOf(choices);
        }

        @Override
        public List<List<Step>> branches() {
            return choices.stream().map(Variant::steps).toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.variants(this);
        }
    }

    /**
     * One of several branches.
     *
     * @param weight 1 to 1,000: its share among all weights of the step
     * @param steps may be empty
     */
    record Variant(int weight, List<Step> steps) {

        /** Copies the list. */
        public Variant {
            steps = List.copyOf(steps);
        }
    }

    /**
     * Asks a human to do something and waits until they say that it is done.
     *
     * @param text a Liquid template of what to do
     * @param remind after how long to remind them once, or null for never; shorter than {@code expires}
     * @param expires after how long the sequence goes on without them
     */
    record Task(StepId id, String text, @Nullable Duration remind, Duration expires) implements Step {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.task(this);
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

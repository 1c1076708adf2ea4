package dev.overture.workflows.prospect;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** What became of a delivery. A published format: add fields, never rename. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "t")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DeliverAnswer.Sent.class, name = "sent"),
    @JsonSubTypes.Type(value = DeliverAnswer.Scheduled.class, name = "scheduled"),
    @JsonSubTypes.Type(value = DeliverAnswer.Held.class, name = "held"),
    @JsonSubTypes.Type(value = DeliverAnswer.Unconfirmed.class, name = "unconfirmed"),
    @JsonSubTypes.Type(value = DeliverAnswer.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = DeliverAnswer.Skipped.class, name = "skipped"),
    @JsonSubTypes.Type(value = DeliverAnswer.Over.class, name = "over")
})
public sealed interface DeliverAnswer {

    /** Calls the case of this kind. */
    <R> R accept(Visitor<R> visitor);

    /** One case per kind. */
    interface Visitor<R> {
        /** Decides about Sent. */
        R sent(Sent answer);

        /** Decides about Scheduled. */
        R scheduled(Scheduled answer);

        /** Decides about Held. */
        R held(Held answer);

        /** Decides about Unconfirmed. */
        R unconfirmed(Unconfirmed answer);

        /** Decides about Refused. */
        R refused(Refused answer);

        /** Decides about Skipped. */
        R skipped(Skipped answer);

        /** Decides about Over. */
        R over(Over answer);
    }

    /** It went out, now or in an earlier attempt: go on with the next step. */
    record Sent(@JsonProperty("at") Instant at) implements DeliverAnswer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sent(this);
        }
    }

    /** Ask again at the slot. */
    record Scheduled(@JsonProperty("slot") Instant slot) implements DeliverAnswer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.scheduled(this);
        }
    }

    /**
     * Something keeps it: wait for a release of this revision or a later one.
     *
     * @param reason a code such as {@code account_disconnected}, without personal data
     */
    record Held(
            @JsonProperty("reason") String reason,
            @JsonProperty("revision") int revision) implements DeliverAnswer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.held(this);
        }
    }

    /** It may have gone out: confirm it at this instant, never send blindly. */
    record Unconfirmed(@JsonProperty("check_at") Instant checkAt) implements DeliverAnswer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unconfirmed(this);
        }
    }

    /** The vendor refused it for this person. */
    record Refused(@JsonProperty("outcome") Outcome outcome) implements DeliverAnswer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.refused(this);
        }
    }

    /**
     * It was deliberately not sent: go on with the next step.
     *
     * @param reason a code such as {@code no_email}
     */
    record Skipped(@JsonProperty("reason") String reason) implements DeliverAnswer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.skipped(this);
        }
    }

    /**
     * The prospect ended, by this delivery as the last one or by a fact before it: nothing is left to do.
     *
     * @param reason the recorded reason
     */
    record Over(@JsonProperty("reason") String reason) implements DeliverAnswer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.over(this);
        }
    }

    /** What a refusal about this person means for the sequence. */
    enum Outcome {
        /** They are connected: the accepted path. */
        @JsonProperty("already_connected")
        ALREADY_CONNECTED,
        /** An invitation of ours stands, or one stood lately: wait as if it had been sent. */
        @JsonProperty("already_invited")
        ALREADY_INVITED,
        /** This channel does not reach them: go on, keeping the next delay. */
        @JsonProperty("not_reachable")
        NOT_REACHABLE
    }
}

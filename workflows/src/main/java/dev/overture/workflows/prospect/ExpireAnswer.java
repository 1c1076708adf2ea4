package dev.overture.workflows.prospect;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** What a step that sends nothing means now. A published format: add fields, never rename. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "t")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ExpireAnswer.Extended.class, name = "extended"),
    @JsonSubTypes.Type(value = ExpireAnswer.Held.class, name = "held"),
    @JsonSubTypes.Type(value = ExpireAnswer.Happened.class, name = "happened"),
    @JsonSubTypes.Type(value = ExpireAnswer.Expired.class, name = "expired"),
    @JsonSubTypes.Type(value = ExpireAnswer.Over.class, name = "over")
})
public sealed interface ExpireAnswer {

    /** Calls the case of this kind. */
    <R> R accept(Visitor<R> visitor);

    /** One case per kind. */
    interface Visitor<R> {
        /** Decides about Extended. */
        R extended(Extended answer);

        /** Decides about Held. */
        R held(Held answer);

        /** Decides about Happened. */
        R happened(Happened answer);

        /** Decides about Expired. */
        R expired(Expired answer);

        /** Decides about Over. */
        R over(Over answer);
    }

    /** Not to be said yet, since a pause overlapped or its time has not come: wait until then and ask again. */
    record Extended(@JsonProperty("until") Instant until) implements ExpireAnswer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.extended(this);
        }
    }

    /** Paused, or the account cannot be read: wait for a release of this revision, then ask again. */
    record Held(
            @JsonProperty("reason") String reason,
            @JsonProperty("revision") int revision) implements ExpireAnswer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.held(this);
        }
    }

    /** What was asked about is so: the event happened, the condition holds, the task is done. */
    record Happened() implements ExpireAnswer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.happened(this);
        }
    }

    /** It is not so, or not in time: take the {@code otherwise} branch, or leave the task. */
    record Expired() implements ExpireAnswer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.expired(this);
        }
    }

    /** The prospect ended, by this answer or before it: nothing is left to do. */
    record Over(@JsonProperty("reason") String reason) implements ExpireAnswer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.over(this);
        }
    }
}

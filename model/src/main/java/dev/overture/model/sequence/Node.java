package dev.overture.model.sequence;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.overture.model.ids.StepId;
import dev.overture.model.sending.MessageKind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One step without its texts, with the step that follows. Short property names, because every prospect's history
 * carries them; they are a published format: add, never rename.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "t")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Node.Send.class, name = "send"),
    @JsonSubTypes.Type(value = Node.WaitFor.class, name = "wait"),
    @JsonSubTypes.Type(value = Node.Delay.class, name = "delay"),
    @JsonSubTypes.Type(value = Node.End.class, name = "end")
})
public sealed interface Node {

    /** The step's id. */
    StepId id();

    /** The step that follows when this one went its normal way; null when the sequence is over then. */
    @Nullable
    StepId next();

    /**
     * Calls the case of this kind.
     */
    <R> R accept(Visitor<R> visitor);

    /** One case per kind, so that a new kind does not compile until every place has decided about it. */
    interface Visitor<R> {
        /** Decides about Send. */
        R send(Send node);

        /** Decides about WaitFor. */
        R waitFor(WaitFor node);

        /** Decides about Delay. */
        R delay(Delay node);

        /** Decides about End. */
        R end(End node);
    }

    /** Delivers a message. */
    record Send(
            @JsonProperty("i") StepId id,
            @JsonProperty("k") MessageKind kind,
            @JsonProperty("n") @Nullable StepId next) implements Node {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.send(this);
        }
    }

    /**
     * Waits for an event.
     *
     * @param otherwise the first step of the branch taken when the wait runs out; null when the sequence is over then
     */
    record WaitFor(
            @JsonProperty("i") StepId id,
            @JsonProperty("e") Awaited event,
            @JsonProperty("w") Duration within,
            @JsonProperty("o") @Nullable StepId otherwise,
            @JsonProperty("l") Late late,
            @JsonProperty("n") @Nullable StepId next)
            implements Node {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.waitFor(this);
        }
    }

    /** Lets time pass. */
    record Delay(
            @JsonProperty("i") StepId id,
            @JsonProperty("d") Duration duration,
            @JsonProperty("n") @Nullable StepId next)
            implements Node {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.delay(this);
        }
    }

    /** Ends the sequence. */
    record End(
            @JsonProperty("i") StepId id, @JsonProperty("r") String reason) implements Node {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.end(this);
        }

        @Override
        public @Nullable StepId next() {
            return null;
        }
    }
}

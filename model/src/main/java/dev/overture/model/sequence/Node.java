package dev.overture.model.sequence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.StepId;
import dev.overture.model.sending.MessageKind;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
    @JsonSubTypes.Type(value = Node.If.class, name = "if"),
    @JsonSubTypes.Type(value = Node.Variants.class, name = "var"),
    @JsonSubTypes.Type(value = Node.Task.class, name = "task"),
    @JsonSubTypes.Type(value = Node.End.class, name = "end")
})
public sealed interface Node {

    /** The step's id. */
    StepId id();

    /** The step that follows when this one went its normal way; null when the sequence is over then. */
    @Nullable
    StepId next();

    /** Every step that may follow, where one does. */
    default Stream<StepId> successors() {
        return Stream.ofNullable(next());
    }

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

        /** Decides about If. */
        R choice(If node);

        /** Decides about Variants. */
        R variants(Variants node);

        /** Decides about Task. */
        R task(Task node);

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
        public Stream<StepId> successors() {
            return some(next, otherwise);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.waitFor(this);
        }
    }

    /**
     * Lets time pass.
     *
     * @param duration null where it depends on the account's calendar, which an activity reads
     */
    record Delay(
            @JsonProperty("i") StepId id,
            @JsonProperty("d") @Nullable Duration duration,
            @JsonProperty("n") @Nullable StepId next)
            implements Node {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.delay(this);
        }
    }

    /**
     * Chooses a branch by a condition, which an activity decides.
     *
     * @param then the first step where the condition holds; null when the sequence is over then
     * @param otherwise the first step where it does not; null when the sequence is over then
     */
    record If(
            @JsonProperty("i") StepId id,
            @JsonProperty("y") @Nullable StepId then,
            @JsonProperty("o") @Nullable StepId otherwise,
            @JsonProperty("n") @Nullable StepId next)
            implements Node {

        @Override
        public Stream<StepId> successors() {
            return some(then, otherwise, next);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.choice(this);
        }
    }

    /** Chooses a branch by the person, always the same one. */
    record Variants(
            @JsonProperty("i") StepId id,
            @JsonProperty("c") List<Branch> branches,
            @JsonProperty("n") @Nullable StepId next)
            implements Node {

        /** Copies the list. */
        public Variants {
            branches = List.copyOf(branches);
        }

        /** The first step of this person's branch, the same one whenever and wherever it is asked. */
        public @Nullable StepId branchOf(CampaignProspectId prospect) {
            int all = branches.stream().mapToInt(Branch::weight).sum();
            long lot = Math.floorMod(mixed(prospect), all);
            for (Branch branch : branches) {
                lot -= branch.weight();
                if (lot < 0) {
                    return branch.first();
                }
            }
            throw new IllegalStateException("weights are positive");
        }

        /** The finalizer of MurmurHash3, whose bits depend on all bits of the person's and the step's id. */
        private long mixed(CampaignProspectId prospect) {
            long mixed = prospect.value().getMostSignificantBits()
                    ^ Long.rotateLeft(prospect.value().getLeastSignificantBits(), 32)
                    ^ id.value().hashCode();
            mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
            mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
            return mixed ^ (mixed >>> 33);
        }

        @Override
        public Stream<StepId> successors() {
            return Stream.concat(
                    branches.stream().map(Branch::first).filter(Objects::nonNull), Stream.ofNullable(next));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.variants(this);
        }
    }

    /**
     * One of several branches.
     *
     * @param weight its share among all weights of the step
     * @param first its first step; null when the sequence is over then
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Branch(
            @JsonProperty("w") int weight,
            @JsonProperty("y") @Nullable StepId first) {}

    /**
     * Waits until a human says that a task is done.
     *
     * @param remind after how long to remind them, or null for never
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Task(
            @JsonProperty("i") StepId id,
            @JsonProperty("r") @Nullable Duration remind,
            @JsonProperty("w") Duration expires,
            @JsonProperty("n") @Nullable StepId next)
            implements Node {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.task(this);
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

    private static Stream<StepId> some(@Nullable StepId... ids) {
        return Arrays.stream(ids).filter(Objects::nonNull);
    }
}

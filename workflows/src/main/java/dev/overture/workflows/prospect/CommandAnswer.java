package dev.overture.workflows.prospect;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.model.ids.StepId;
import dev.overture.model.sequence.Skeleton;
import org.jspecify.annotations.Nullable;

/**
 * What became of a command.
 *
 * @param done whether it was carried out
 * @param code why not, such as {@code not_at_this_step}, {@code sent_already}, {@code in_flight} or {@code ended}; null
 *     when it was
 * @param step where the prospect stands now; null when its sequence is over or nothing changed
 * @param skeleton the sequence that it follows now; null where that did not change
 * @param sameStep whether it stands where it stood before, so that the time there goes on
 * @param over why the sequence is over, or null when it is not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommandAnswer(
        @JsonProperty("done") boolean done,
        @JsonProperty("code") @Nullable String code,
        @JsonProperty("step") @Nullable StepId step,
        @JsonProperty("skeleton") @Nullable Skeleton skeleton,
        @JsonProperty("same_step") boolean sameStep,
        @JsonProperty("over") @Nullable String over) {

    /** Nothing changed. */
    public static CommandAnswer refused(String code) {
        return new CommandAnswer(false, code, null, null, false, null);
    }

    /** It stands at another step of the same sequence. */
    public static CommandAnswer movedTo(@Nullable StepId step) {
        return new CommandAnswer(true, null, step, null, false, null);
    }

    /** It follows another version. */
    public static CommandAnswer follows(Skeleton skeleton, @Nullable StepId step, boolean sameStep) {
        return new CommandAnswer(true, null, step, skeleton, sameStep, null);
    }

    /** The sequence is over. */
    public static CommandAnswer over(String reason) {
        return new CommandAnswer(true, null, null, null, false, reason);
    }

    /** The same without the sequence, which only the workflow needs. */
    CommandAnswer withoutSkeleton() {
        return new CommandAnswer(done, code, step, null, sameStep, over);
    }
}

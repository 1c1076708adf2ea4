package dev.overture.activities.delivery;

import dev.overture.authoring.templates.Template;
import dev.overture.model.ids.StepId;
import dev.overture.model.sequence.Condition;
import dev.overture.model.sequence.Skeleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A published version, ready for deliveries.
 *
 * @param texts what each sending step says
 */
public record PublishedSequence(Skeleton skeleton, Map<StepId, Texts> texts) {

    /**
     * What a step says.
     *
     * @param subject an e-mail's, else null
     * @param body null where the step says nothing
     * @param html whether the body is HTML, so that values are escaped in it
     * @param skipIf when not to send it
     */
    public record Texts(
            @Nullable Template subject,
            @Nullable Template body,
            boolean html,
            @Nullable Condition skipIf) {

        /** Says nothing. */
        public static final Texts NONE = new Texts(null, null, false, null);
    }

    /** What a step says; nothing where it is none of those that send. */
    public Texts textsOf(StepId step) {
        return texts.getOrDefault(step, Texts.NONE);
    }
}

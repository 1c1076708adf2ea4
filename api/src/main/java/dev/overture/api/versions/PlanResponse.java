package dev.overture.api.versions;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a version changes, and for whom.
 *
 * @param version its number
 * @param published false where it was only tried
 * @param textOnly whether nothing but words changed
 * @param changes what became of each step that is not as it was
 * @param groups how many live prospects stand {@code before}, {@code at} and {@code past} the first change, and
 *     {@code on_removed_step}
 * @param moved how many follow it already, where that was asked for
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record PlanResponse(
        int version,
        boolean published,
        boolean textOnly,
        List<StepChange> changes,
        Map<String, Long> groups,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer moved) {

    /** Copies the list. */
    public PlanResponse {
        changes = List.copyOf(changes);
    }
}

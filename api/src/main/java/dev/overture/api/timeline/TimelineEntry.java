package dev.overture.api.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.schema.timeline.TimelineRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, or is planned; what does not apply is left out.
 *
 * @param type {@code fact}, {@code message}, {@code command}, {@code task} or {@code hold}
 * @param step the id of the step that it is about
 * @param version of the sequence that the message belongs to
 * @param what the kind of the fact; the status of the message; the command; {@code opened}, or how the task was closed;
 *     {@code began} or {@code ended}
 * @param why the reason that was given or found
 * @param author who did or said it; for a fact, where it comes from
 * @param kind of the message
 * @param slot the instant reserved for the message
 * @param until when the hold or the task ends by itself
 * @param outcome of the command
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimelineEntry(
        Instant at,
        String type,
        @Nullable String step,
        @Nullable Integer version,
        String what,
        @Nullable String why,
        @Nullable String author,
        @Nullable String kind,
        @Nullable Instant slot,
        @Nullable Instant until,
        @Nullable String outcome,
        @Nullable String subject,
        @Nullable String text) {

    static TimelineEntry of(TimelineRow row) {
        return new TimelineEntry(
                row.at(),
                row.type(),
                row.step(),
                row.version(),
                row.what(),
                row.why(),
                row.author(),
                row.kind(),
                row.slot(),
                row.until(),
                row.outcome(),
                row.subject(),
                row.text());
    }

    @Override
    public String toString() {
        return "TimelineEntry[]";
    }
}

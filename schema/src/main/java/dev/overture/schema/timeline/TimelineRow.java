package dev.overture.schema.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, or is planned. Holds texts for a person: {@code toString} leaves them out.
 *
 * @param key tells two of the same instant apart
 * @param type {@code fact}, {@code message}, {@code command}, {@code task} or {@code hold}
 * @param what the kind of the fact, the status of the message, the command, {@code opened} or how the task was closed,
 *     {@code began} or {@code ended}
 * @param kind of the message
 * @param version of the sequence that a message belongs to
 * @param slot the instant reserved for a message
 * @param until when a hold or a task ends by itself
 * @param outcome of a command
 * @param text of a message or a task
 */
public record TimelineRow(
        Instant at,
        String key,
        String type,
        String what,
        @Nullable String kind,
        @Nullable String step,
        @Nullable Integer version,
        @Nullable Instant slot,
        @Nullable Instant until,
        @Nullable String why,
        @Nullable String author,
        @Nullable String outcome,
        @Nullable String subject,
        @Nullable String text) {

    @Override
    public String toString() {
        return "TimelineRow[" + at + " " + type + " " + what + "]";
    }
}

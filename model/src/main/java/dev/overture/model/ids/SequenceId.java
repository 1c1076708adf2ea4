package dev.overture.model.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies one published, never changing version of a campaign's sequence. Its JSON form is the plain UUID string. */
public record SequenceId(@JsonValue UUID value) implements Id {

    /**
     * Reads the JSON form.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static SequenceId of(String text) {
        return new SequenceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

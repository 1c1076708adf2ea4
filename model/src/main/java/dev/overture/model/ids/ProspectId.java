package dev.overture.model.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a person in the CRM of a workspace. Its JSON form is the plain UUID string. */
public record ProspectId(@JsonValue UUID value) implements Id {

    /**
     * Reads the JSON form.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static ProspectId of(String text) {
        return new ProspectId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

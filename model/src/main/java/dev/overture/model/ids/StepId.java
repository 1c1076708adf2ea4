package dev.overture.model.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Names a step within a campaign's sequence. Stable across versions and never reused: the send ledger's key is (campaign
 * prospect, step id).
 *
 * @param value 1 to 64 characters of {@code a-z 0-9 _ -}, beginning with a letter or digit
 */
public record StepId(@JsonValue String value) {

    /** What {@code id:} in a sequence must match. */
    public static final Pattern PATTERN = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

    /** @throws IllegalArgumentException if the value does not match {@link #PATTERN} */
    public StepId {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("not a step id: " + value);
        }
    }

    /** Reads the JSON form. */
    @JsonCreator
    public static StepId of(String value) {
        return new StepId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

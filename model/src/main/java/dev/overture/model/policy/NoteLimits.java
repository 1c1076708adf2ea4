package dev.overture.model.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What an account's plan allows in the notes of invitations. LinkedIn gives free accounts 200 characters, and about 5 notes a
 * month, by Unipile's page on limits.
 *
 * @param maxLength of a note in characters, 1 to 300
 * @param perThirtyDays notes in any 30 days, or null for as many as there are invitations
 */
public record NoteLimits(
        @JsonProperty("max_length") int maxLength,
        @JsonProperty("per_thirty_days") @Nullable Integer perThirtyDays) {

    /** The most that Unipile takes. */
    public static final int LONGEST = 300;

    /** Those of a paid account. */
    public static final NoteLimits USUAL = new NoteLimits(LONGEST, null);

    /** @throws IllegalArgumentException if either is out of its range */
    public NoteLimits {
        if (maxLength < 1 || maxLength > LONGEST) {
            throw new IllegalArgumentException("max_length: must be 1 to " + LONGEST);
        }
        if (perThirtyDays != null && perThirtyDays < 0) {
            throw new IllegalArgumentException("per_thirty_days: must be 0 or more");
        }
    }
}

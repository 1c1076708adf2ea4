package dev.overture.model.sequence;

import dev.overture.model.policy.CampaignWindow;
import org.jspecify.annotations.Nullable;

/**
 * What people may say about a campaign beside its sequence, in the same file. Null says nothing about it, so that what was
 * said elsewhere stays.
 *
 * @param description what it is for, 1 to 65,536 characters
 * @param window when it may write
 * @param silenceHours after how many working hours without a message it is silent, 1 to 200
 */
public record FileSettings(
        @Nullable String description,
        @Nullable CampaignWindow window,
        @Nullable Integer silenceHours) {

    /** Says nothing. */
    public static final FileSettings NONE = new FileSettings(null, null, null);
}

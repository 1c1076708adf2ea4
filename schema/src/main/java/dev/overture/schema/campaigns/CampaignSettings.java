package dev.overture.schema.campaigns;

import org.jspecify.annotations.Nullable;

/**
 * What people set about a campaign besides its sequence.
 *
 * @param description what it is for
 * @param window when it may write, as JSON, or null for always
 * @param silenceHours after how many working hours without a message it is silent; null where nobody said
 */
public record CampaignSettings(
        @Nullable String description,
        @Nullable String window,
        @Nullable Integer silenceHours) {}

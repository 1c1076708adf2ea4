package dev.overture.model.campaign;

import dev.overture.model.Coded;
import java.util.Locale;

/** Where a campaign stands; the CHECK constraint of {@code campaigns.status} is tested against it. */
public enum CampaignStatus implements Coded {
    /** Being prepared: people may be uploaded, nothing goes out. */
    DRAFT,
    /** Launched. */
    ACTIVE,
    /** Nothing goes out until it is resumed. */
    PAUSED,
    /** Everybody in it has ended. */
    COMPLETED,
    /** Put away by a human. */
    ARCHIVED;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no status has this code */
    public static CampaignStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

package dev.overture.schema.imports;

import dev.overture.model.ids.CampaignProspectId;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row of an import.
 *
 * @param row counted from 1
 * @param result {@code stored} or {@code rejected}
 * @param code why it was rejected, for programs
 * @param field the column that was wrong, if it was one
 * @param message why it was rejected, for people
 */
public record BatchRow(
        int row,
        String result,
        @Nullable String code,
        @Nullable String field,
        @Nullable String message,
        @Nullable CampaignProspectId campaignProspectId) {

    /** Somebody came in. */
    public static BatchRow stored(int row, CampaignProspectId campaignProspect) {
        return new BatchRow(row, "stored", null, null, null, campaignProspect);
    }

    /** Nobody came in. */
    public static BatchRow rejected(int row, String code, @Nullable String field, String message) {
        return new BatchRow(row, "rejected", code, field, message, null);
    }
}

package dev.overture.api.campaigns;

import dev.overture.api.problems.ApiException;
import dev.overture.model.campaign.CampaignProspectStatus;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The query parameter that restricts a list to one status. */
final class StatusFilter {

    private StatusFilter() {}

    /** The status of this code, or null for all of them. */
    static @Nullable CampaignProspectStatus of(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return null;
        }
        return Arrays.stream(CampaignProspectStatus.values())
                .filter(status -> status.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ApiException.invalidField("invalid", "status", "must be one of " + codes()));
    }

    private static String codes() {
        return Arrays.stream(CampaignProspectStatus.values())
                .map(CampaignProspectStatus::code)
                .collect(Collectors.joining(", "));
    }
}

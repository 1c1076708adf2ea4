package dev.overture.api.campaigns;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.api.explain.AlarmResponse;
import dev.overture.api.feeding.SettingsResponse;
import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.CampaignId;
import dev.overture.schema.campaigns.CampaignRow;
import dev.overture.schema.campaigns.CampaignSettings;
import dev.overture.schema.campaigns.LedgerCount;
import dev.overture.schema.campaigns.StatusCount;
import dev.overture.schema.feeding.AlarmRow;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A campaign with its counts.
 *
 * @param total how many prospects are in it
 * @param counts how many of them stand at each status, zeroes included
 * @param messages how many messages of each kind stand at each status of the ledger, such as {@code SENT.invitation}
 * @param settings when it writes, and when its silence is an alarm
 * @param alarms what a person should look at
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record CampaignDetailsResponse(
        CampaignId id,
        String name,
        String status,
        Instant createdAt,
        @Nullable Instant launchedAt,
        @Nullable Instant completedAt,
        long total,
        Map<String, Long> counts,
        Map<String, Map<String, Long>> messages,
        SettingsResponse settings,
        List<AlarmResponse> alarms) {

    static CampaignDetailsResponse of(
            CampaignRow row,
            List<StatusCount> prospects,
            List<LedgerCount> ledger,
            CampaignSettings settings,
            List<AlarmRow> alarms) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (CampaignProspectStatus status : CampaignProspectStatus.values()) {
            counts.put(status.code(), 0L);
        }
        prospects.forEach(count -> counts.put(count.status().code(), count.count()));
        Map<String, Map<String, Long>> messages = new TreeMap<>();
        ledger.forEach(count -> messages.computeIfAbsent(count.status().name(), status -> new TreeMap<>())
                .put(count.kind().code(), count.count()));
        return new CampaignDetailsResponse(
                row.id(),
                row.name(),
                row.status().code(),
                row.createdAt(),
                row.launchedAt(),
                row.completedAt(),
                prospects.stream().mapToLong(StatusCount::count).sum(),
                counts,
                messages,
                SettingsResponse.of(settings),
                alarms.stream().map(AlarmResponse::of).toList());
    }
}

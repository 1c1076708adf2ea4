package dev.overture.quickstart.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.quickstart.temporal.TemporalServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a demo ended; the file of {@code --report}.
 *
 * @param prospects the stored ones, the sum of {@code byStatus}
 * @param byStatus how many stand in each status; statuses without anybody may be missing
 * @param messagesSent rows of the send ledger that are SENT, profile views aside
 * @param seconds from the command to the end
 */
record DemoReport(
        @JsonProperty("prospects") long prospects,
        @JsonProperty("by_status") Map<String, Long> byStatus,
        @JsonProperty("messages_sent") long messagesSent,
        @JsonProperty("verdict") Verdict verdict,
        @JsonProperty("seconds") double seconds,
        @JsonProperty("temporal") TemporalServer.Kind temporal) {

    DemoReport {
        byStatus = new TreeMap<>(byStatus);
    }

    /** What is wrong with this end, in words; empty if nothing is. */
    List<String> faults() {
        List<String> faults = new ArrayList<>(verdict.faults());
        if (messagesSent != verdict.sent()) {
            faults.add("the ledger says " + messagesSent + " were sent, the judge saw " + verdict.sent());
        }
        long inStatus = byStatus.values().stream().mapToLong(Long::longValue).sum();
        if (inStatus != prospects) {
            faults.add(prospects + " prospects were stored, " + inStatus + " have a status");
        }
        long unfinished = unfinished(byStatus);
        if (unfinished != 0) {
            faults.add(unfinished + " prospects have not ended");
        }
        return faults;
    }

    /** How many have neither ended nor wait for a human. */
    static long unfinished(Map<String, Long> byStatus) {
        return byStatus.entrySet().stream()
                .filter(entry -> isUnfinished(CampaignProspectStatus.ofCode(entry.getKey())))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static boolean isUnfinished(CampaignProspectStatus status) {
        return status.live() && status != CampaignProspectStatus.NEEDS_REVIEW;
    }
}

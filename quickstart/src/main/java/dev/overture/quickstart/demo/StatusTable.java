package dev.overture.quickstart.demo;

import dev.overture.model.campaign.CampaignProspectStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How many prospects stand in which status, for people to look at. */
final class StatusTable {

    private static final int BAR = 40;

    private StatusTable() {}

    /** One line, for logs. */
    static String line(double seconds, Map<String, Long> byStatus, long sent) {
        String counts = known(byStatus).stream()
                .map(status -> status.code() + " " + byStatus.get(status.code()))
                .collect(Collectors.joining(" · "));
        return String.format(Locale.ROOT, "%6.1f s  %s · sent %d", seconds, counts, sent);
    }

    /** A line a status, for a terminal; always as many lines. */
    static List<String> rows(double seconds, Map<String, Long> byStatus, long sent) {
        long all = Math.max(
                1, byStatus.values().stream().mapToLong(Long::longValue).sum());
        List<String> rows = new ArrayList<>();
        for (CampaignProspectStatus status : CampaignProspectStatus.values()) {
            long count = byStatus.getOrDefault(status.code(), 0L);
            String bar = "█".repeat((int) ((count * BAR + all - 1) / all));
            rows.add(String.format(Locale.ROOT, "  %-24s %6d  %s", status.code(), count, bar));
        }
        rows.add(String.format(Locale.ROOT, "  %-24s %6d  after %.0f s", "messages sent", sent, seconds));
        return rows;
    }

    private static List<CampaignProspectStatus> known(Map<String, Long> byStatus) {
        return List.of(CampaignProspectStatus.values()).stream()
                .filter(status -> byStatus.getOrDefault(status.code(), 0L) > 0)
                .toList();
    }
}

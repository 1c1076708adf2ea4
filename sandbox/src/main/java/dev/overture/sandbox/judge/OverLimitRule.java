package dev.overture.sandbox.judge;

import dev.overture.sandbox.declare.Cap;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sends beyond a declared cap, counted over the rolling hour, the account's local day and the rolling seven days that
 * end with the send, and sends closer to the one before than a declared gap. One send counts once, however many limits
 * it breaks. The addressees of one call count each against the caps, but keep no gap between them.
 */
final class OverLimitRule implements Rule {
    static final String NAME = "over_limit";

    @Override
    public List<Finding> judge(CaseFile file) {
        Map<Lane, List<CaseFile.Act>> lanes = new LinkedHashMap<>();
        for (CaseFile.Act act : file.acts()) {
            lanes.computeIfAbsent(new Lane(act.accountId(), act.kind()), lane -> new ArrayList<>())
                    .add(act);
        }
        List<Finding> findings = new ArrayList<>();
        lanes.forEach((lane, acts) -> {
            CaseFile.AccountRules rules = file.accounts().get(lane.accountId());
            if (rules != null) {
                findings.addAll(judge(rules, lane.kind(), acts));
            }
        });
        return findings;
    }

    private static List<Finding> judge(CaseFile.AccountRules rules, Kind kind, List<CaseFile.Act> acts) {
        List<Finding> findings = new ArrayList<>();
        Cap cap = rules.caps().getOrDefault(kind, new Cap(null, null, null));
        Long gap = rules.gaps().get(kind);
        Window hour = new Window(acts, Duration.ofHours(1));
        Window week = new Window(acts, Duration.ofDays(7));
        LocalDate day = null;
        int today = 0;
        for (int i = 0; i < acts.size(); i++) {
            LocalDate date = acts.get(i).at().atZone(rules.zone()).toLocalDate();
            today = date.equals(day) ? today + 1 : 1;
            day = date;
            String why = null;
            if (exceeds(hour.upTo(i), cap.perHour())) {
                why = "more than " + cap.perHour() + " in an hour";
            } else if (exceeds(today, cap.perDay())) {
                why = "more than " + cap.perDay() + " on " + date;
            } else if (exceeds(week.upTo(i), cap.per7Days())) {
                why = "more than " + cap.per7Days() + " in 7 days";
            } else if (gap != null && i > 0 && isTooClose(acts.get(i - 1), acts.get(i), gap)) {
                why = "less than " + gap + " ms after the one before";
            }
            if (why != null) {
                findings.add(Finding.of(NAME, acts.get(i), why));
            }
        }
        return findings;
    }

    private static boolean exceeds(int count, @Nullable Integer cap) {
        return cap != null && count > cap;
    }

    private static boolean isTooClose(CaseFile.Act before, CaseFile.Act act, long gap) {
        Duration between = Duration.between(before.at(), act.at());
        return !between.isZero() && between.compareTo(Duration.ofMillis(gap)) < 0;
    }

    private record Lane(String accountId, Kind kind) {}

    /** Counts the sends of a sliding window; asked for rising positions only. */
    private static final class Window {
        private final List<CaseFile.Act> acts;
        private final Duration length;
        private int first;

        Window(List<CaseFile.Act> acts, Duration length) {
            this.acts = acts;
            this.length = length;
        }

        int upTo(int last) {
            while (!acts.get(first).at().isAfter(acts.get(last).at().minus(length))) {
                first++;
            }
            return last - first + 1;
        }
    }
}

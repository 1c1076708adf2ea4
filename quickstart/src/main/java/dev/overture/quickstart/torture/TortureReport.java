package dev.overture.quickstart.torture;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.quickstart.demo.Verdict;
import dev.overture.quickstart.temporal.TemporalServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a torture ended; the file of {@code --report}.
 *
 * @param askedKills how often a worker was to be killed
 * @param kills how often one really was
 * @param killsDuringSends how many of those left a send behind of which nobody knew what became of it
 * @param doubles by the sandbox's judge, as the four behind it
 * @param prospects how many people there were, the sum of {@code byStatus}
 * @param byStatus how many of them stand at each status, by the API; statuses without anybody may be missing
 * @param sent what reached the vendor
 * @param faults what was done to the stack, by kind
 * @param reviews what a person had to decide, by reason and decision
 * @param atTheLimit the account for which there were more people than it may write to
 * @param seconds from the command to the end
 */
record TortureReport(
        @JsonProperty("seed") long seed,
        @JsonProperty("prospects") long prospects,
        @JsonProperty("asked_kills") int askedKills,
        @JsonProperty("kills") int kills,
        @JsonProperty("kills_during_sends") int killsDuringSends,
        @JsonProperty("doubles") long doubles,
        @JsonProperty("lost") long lost,
        @JsonProperty("over_limit") long overLimit,
        @JsonProperty("after_reply") long afterReply,
        @JsonProperty("wrong_person") long wrongPerson,
        @JsonProperty("sent") long sent,
        @JsonProperty("by_status") Map<String, Long> byStatus,
        @JsonProperty("faults") Map<String, FaultCount> faults,
        @JsonProperty("reviews") Map<String, Integer> reviews,
        @JsonProperty("at_the_limit") AtTheLimit atTheLimit,
        @JsonProperty("seconds") double seconds,
        @JsonProperty("temporal") TemporalServer.Kind temporal) {

    /**
     * An account with more people than it may write to.
     *
     * @param people who are there for it
     * @param cap how many of them it may write to
     * @param sent how many it did write to
     */
    record AtTheLimit(
            @JsonProperty("people") int people,
            @JsonProperty("cap") int cap,
            @JsonProperty("sent") long sent) {}

    TortureReport {
        byStatus = new TreeMap<>(byStatus);
        faults = new TreeMap<>(faults);
        reviews = new TreeMap<>(reviews);
    }

    static TortureReport of(
            TortureOptions options, Verdict verdict, Map<String, Long> byStatus, Endured endured, double seconds) {
        FaultCount kills = endured.faults().get(Fault.WorkerKill.KIND);
        return new TortureReport(
                options.seed(),
                options.prospects(),
                options.kills(),
                kills == null ? 0 : kills.injected(),
                endured.killsDuringSends(),
                verdict.doubles(),
                verdict.lost(),
                verdict.overLimit(),
                verdict.afterReply(),
                verdict.wrongPerson(),
                verdict.sent(),
                byStatus,
                endured.faults(),
                endured.reviews(),
                endured.atTheLimit(),
                Math.round(seconds * 10) / 10.0,
                endured.temporal());
    }

    /** What was done to a stack, and what it had to be helped with. */
    record Endured(
            Map<String, FaultCount> faults,
            int killsDuringSends,
            Map<String, Integer> reviews,
            AtTheLimit atTheLimit,
            TemporalServer.Kind temporal) {}

    /** What is wrong with this end, in words; empty if nothing is. */
    List<String> problems() {
        List<String> problems =
                new ArrayList<>(new Verdict(sent, doubles, lost, afterReply, overLimit, wrongPerson).faults());
        if (kills < askedKills) {
            problems.add("only " + kills + " of " + askedKills + " workers were killed");
        }
        long inStatus = byStatus.values().stream().mapToLong(Long::longValue).sum();
        if (inStatus != prospects) {
            problems.add(prospects + " prospects were asked for, " + inStatus + " have a status");
        }
        long unfinished = unfinished(byStatus);
        if (unfinished != 0) {
            problems.add(unfinished + " prospects have not ended");
        }
        return problems;
    }

    /** Faults that show nothing, because they did not happen, by kind. */
    Map<String, Integer> notRun() {
        Map<String, Integer> notRun = new TreeMap<>();
        faults.forEach((kind, count) -> {
            if (count.notRun() > 0) {
                notRun.put(kind, count.notRun());
            }
        });
        return notRun;
    }

    /** How many have not ended, those who wait for a person included. */
    static long unfinished(Map<String, Long> byStatus) {
        return byStatus.entrySet().stream()
                .filter(entry -> CampaignProspectStatus.ofCode(entry.getKey()).live())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}

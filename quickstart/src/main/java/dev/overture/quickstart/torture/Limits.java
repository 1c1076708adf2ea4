package dev.overture.quickstart.torture;

import dev.overture.model.sending.MessageKind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an account may send: told to Overture as its policy, and to the judge as its law.
 *
 * @param zone of all accounts; no day ends in it soon
 * @param usual room for everybody, and for sends that are lost and count all the same
 * @param narrow room for half of the people who are there for it
 */
record Limits(String zone, Map<MessageKind, Integer> usual, Map<MessageKind, Integer> narrow) {

    private static final int NOON = 12;

    Limits {
        usual = Map.copyOf(usual);
        narrow = Map.copyOf(narrow);
    }

    static Limits of(int prospects, Instant now) {
        int share = (prospects + World.accountsFor(prospects) - 1) / World.accountsFor(prospects);
        return new Limits(
                zone(now),
                Map.of(
                        MessageKind.INVITATION, 2 * share + 10,
                        MessageKind.MESSAGE, 4 * share + 10,
                        MessageKind.EMAIL, 4 * share + 10,
                        MessageKind.WITHDRAWAL, 2 * share + 10),
                Map.of(MessageKind.INVITATION, Math.max(2, prospects / 20)));
    }

    /** Where it is about noon: a day that ended in the middle of the run would give new room. */
    private static String zone(Instant now) {
        int offset = NOON - now.atOffset(ZoneOffset.UTC).getHour();
        // The names of these zones count westwards.
        return offset == 0 ? "Etc/GMT" : "Etc/GMT" + (offset > 0 ? "-" : "+") + Math.abs(offset);
    }

    /** How many people the narrow account is given: twice as many as it may write to. */
    int strangers() {
        return 2 * narrowCap();
    }

    /** How many the narrow account may write to. */
    int narrowCap() {
        return narrow.getOrDefault(MessageKind.INVITATION, 0);
    }

    /** The policy of an account with these caps, as the API takes it. */
    static Map<String, Object> policy(Map<MessageKind, Integer> caps) {
        Map<String, Object> kinds = caps.entrySet().stream()
                .collect(Collectors.toMap(
                        cap -> cap.getKey().code(),
                        cap -> Map.of(
                                "per_day", cap.getValue(),
                                "per_hour", cap.getValue(),
                                "min_gap", TortureTimes.LEAST_GAP.toString(),
                                "max_gap", TortureTimes.LARGEST_GAP.toString()),
                        (one, other) -> one,
                        TreeMap::new));
        kinds.put(MessageKind.PROFILE_VIEW.code(), Map.of("per_day", 10_000, "min_gap", "PT0S", "max_gap", "PT0S"));
        return Map.of(
                "kinds",
                kinds,
                "hours",
                Map.of("from", "00:00", "to", "00:00", "weekend", List.of(), "holidays_off", false));
    }
}

package dev.overture.quickstart.torture;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;
import java.util.TreeMap;

/**
 * The faults of one kind.
 *
 * @param what those that happened, by what exactly happened
 * @param reasons those that did not, by why
 */
@JsonPropertyOrder({"planned", "injected", "not_run", "what", "reasons"})
record FaultCount(
        @JsonProperty("what") Map<String, Integer> what,
        @JsonProperty("reasons") Map<String, Integer> reasons) {

    FaultCount {
        what = new TreeMap<>(what);
        reasons = new TreeMap<>(reasons);
    }

    /** How many there were to be. */
    @JsonProperty("planned")
    int planned() {
        return injected() + notRun();
    }

    /** How many really happened. */
    @JsonProperty("injected")
    int injected() {
        return sum(what);
    }

    /** How many did not, and so show nothing. */
    @JsonProperty("not_run")
    int notRun() {
        return sum(reasons);
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}

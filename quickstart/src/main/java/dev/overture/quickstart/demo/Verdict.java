package dev.overture.quickstart.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;

/** What the sandbox's judge says about everything that reached it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Verdict(
        @JsonProperty("sent") long sent,
        @JsonProperty("doubles") long doubles,
        @JsonProperty("lost") long lost,
        @JsonProperty("after_reply") long afterReply,
        @JsonProperty("over_limit") long overLimit,
        @JsonProperty("wrong_person") long wrongPerson) {

    /** What is not clean, in words; empty if all is. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        note(faults, doubles, "sent twice");
        note(faults, lost, "owed and never sent");
        note(faults, afterReply, "sent after a reply");
        note(faults, overLimit, "sent over a limit");
        note(faults, wrongPerson, "sent to the wrong person");
        return faults;
    }

    private static void note(List<String> faults, long count, String what) {
        if (count != 0) {
            faults.add(count + " " + what);
        }
    }
}

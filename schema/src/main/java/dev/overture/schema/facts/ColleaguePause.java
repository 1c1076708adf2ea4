package dev.overture.schema.facts;

import dev.overture.model.ids.CampaignProspectId;
import dev.overture.schema.TimeOrderedIds;
import java.time.Duration;
import java.time.Instant;

/** Somebody of a company answered: the others there are left alone for a while. */
final class ColleaguePause {

    private static final String REASON = "colleague_replied";

    private final Recording recording;
    private final TimeOrderedIds ids;

    ColleaguePause(Recording recording, TimeOrderedIds ids) {
        this.recording = recording;
        this.ids = ids;
    }

    void apply(Duration pause) {
        NewFact fact = recording.fact();
        TimedHold hold = new TimedHold(recording, ids, REASON);
        Instant until = fact.occurredAt().plus(pause);
        for (CampaignProspectId each :
                recording.dao(TimedHoldDao.class).listColleagues(fact.workspace(), fact.prospect())) {
            hold.put(each, until);
        }
    }
}

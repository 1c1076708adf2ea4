package dev.overture.schema.facts;

import dev.overture.model.ids.CampaignProspectId;
import dev.overture.schema.TimeOrderedIds;
import java.util.List;

/** The account's owner writes to the person by hand: a human decides before the machine goes on. */
final class HandWriting {

    private static final String REASON = "written_by_hand";
    private static final String AUTHOR = "account owner";

    private final Recording recording;
    private final TimeOrderedIds ids;

    HandWriting(Recording recording, TimeOrderedIds ids) {
        this.recording = recording;
        this.ids = ids;
    }

    RecordedFact apply() {
        NewFact fact = recording.fact();
        HandWritingDao dao = recording.dao(HandWritingDao.class);
        List<CampaignProspectId> live = dao.lockLive(fact.workspace(), fact.prospect(), fact.account());
        for (CampaignProspectId each : live) {
            dao.hold(ids.next(), fact.workspace(), each, REASON, AUTHOR, recording.now());
            int revision = dao.review(each, REASON);
            dao.holdPlanned(each, REASON, revision);
        }
        return recording.result(live, live.isEmpty() ? List.of() : dao.listInFlight(live));
    }
}

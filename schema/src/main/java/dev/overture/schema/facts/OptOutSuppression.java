package dev.overture.schema.facts;

import dev.overture.schema.TimeOrderedIds;

/** The person asked not to be contacted: neither they nor their address are written to again. */
final class OptOutSuppression {

    private static final String REASON = "opted_out";
    private static final String AUTHOR = "prospect";

    private final Recording recording;
    private final TimeOrderedIds ids;

    OptOutSuppression(Recording recording, TimeOrderedIds ids) {
        this.recording = recording;
        this.ids = ids;
    }

    void apply() {
        NewFact fact = recording.fact();
        SuppressionDao dao = recording.dao(SuppressionDao.class);
        dao.suppressPerson(ids.next(), fact.workspace(), fact.prospect(), REASON, AUTHOR, recording.now());
        dao.suppressAddressOf(ids.next(), fact.workspace(), fact.prospect(), REASON, AUTHOR, recording.now());
    }
}

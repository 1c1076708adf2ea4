package dev.overture.schema.facts;

import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.TimeOrderedIds;
import java.time.Instant;

/**
 * Keeps a campaign prospect's messages until a known instant. The calendar takes that for a not-before, so that nobody is
 * told and nobody has to lift it.
 */
final class TimedHold {

    private static final String AUTHOR = "prospect";

    private final TimedHoldDao dao;
    private final TimeOrderedIds ids;
    private final WorkspaceId workspace;
    private final String reason;
    private final Instant now;

    TimedHold(Recording recording, TimeOrderedIds ids, String reason) {
        this.dao = recording.dao(TimedHoldDao.class);
        this.ids = ids;
        this.workspace = recording.fact().workspace();
        this.reason = reason;
        this.now = recording.now();
    }

    /**
     * Holds until then. A hold with this reason that lasts as long, or longer, stays as it is; a shorter one gets longer.
     *
     * @return whether anything changed
     */
    boolean put(CampaignProspectId held, Instant until) {
        return until.isAfter(now)
                && (dao.extend(held, reason, until, now) > 0
                        || dao.put(ids.next(), workspace, held, reason, AUTHOR, now, until) > 0);
    }
}

package dev.overture.schema.suppressions;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.facts.FactKind;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.MessageId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.facts.FactKeys;
import dev.overture.schema.facts.FactLedger;
import dev.overture.schema.facts.HumanEnd;
import dev.overture.schema.facts.NewFact;
import dev.overture.schema.facts.RecordedFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Ends what is live of somebody who came onto the list, on the way of every other end. */
public final class SuppressionEnd {

    /** The reason by which somebody who asked not to be contacted ends as opted out; any other one stops. */
    public static final String OPTED_OUT = "opted_out";

    private static final String REASON = "suppressed";
    private static final String SOURCE = "api";

    private final FactLedger facts;
    private final HumanEnd ends;

    /** Events get ids of this kind. */
    public SuppressionEnd(TimeOrderedIds ids) {
        this.facts = new FactLedger(ids);
        this.ends = new HumanEnd(ids);
    }

    /**
     * What ended.
     *
     * @param inFlight messages that were claimed before and may still arrive
     */
    public record Ended(List<CampaignProspectId> ended, List<MessageId> inFlight) {

        /** Copies the lists. */
        public Ended {
            ended = List.copyOf(ended);
            inFlight = List.copyOf(inFlight);
        }
    }

    /**
     * Ends them in the transaction of the handle, behind the lock of the person: a claim that did not see the suppression is seen
     * here.
     */
    public Ended end(Handle handle, WorkspaceId workspace, SuppressionListDao.Hit hit, Instant now) {
        if (OPTED_OUT.equals(hit.reason())) {
            String key = FactKeys.unsubscribedBy(hit.suppression());
            RecordedFact fact = facts.record(
                    handle, NewFact.of(workspace, hit.prospect(), FactKind.UNSUBSCRIBED, now, SOURCE, key), now);
            if (fact.fresh()) {
                return new Ended(fact.changed(), fact.inFlight());
            }
        }
        return stop(handle, workspace, hit, now);
    }

    private Ended stop(Handle handle, WorkspaceId workspace, SuppressionListDao.Hit hit, Instant now) {
        SuppressionListDao dao = handle.attach(SuppressionListDao.class);
        dao.lockPerson(workspace, hit.prospect());
        List<CampaignProspectId> live = dao.lockLive(workspace, hit.prospect());
        List<MessageId> inFlight = new ArrayList<>();
        for (CampaignProspectId each : live) {
            inFlight.addAll(ends.end(handle, workspace, each, CampaignProspectStatus.STOPPED, REASON, now)
                    .inFlight());
        }
        return new Ended(live, inFlight);
    }
}

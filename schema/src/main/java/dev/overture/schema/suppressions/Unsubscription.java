package dev.overture.schema.suppressions;

import dev.overture.model.facts.FactKind;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.facts.FactKeys;
import dev.overture.schema.facts.FactLedger;
import dev.overture.schema.facts.NewFact;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Somebody followed the link of an e-mail and asked not to be contacted. */
public final class Unsubscription {

    private static final String SOURCE = "link";
    private static final String AUTHOR = "prospect";

    private final FactLedger facts;
    private final TimeOrderedIds ids;

    /** Events get ids of this kind. */
    public Unsubscription(TimeOrderedIds ids) {
        this.facts = new FactLedger(ids);
        this.ids = ids;
    }

    /**
     * Records the opt-out with all that follows from it, as one by reply, in the transaction of the handle; suppresses the
     * person and every address to which this campaign wrote. Asking again changes nothing, unless the person came off the list
     * meanwhile.
     *
     * @return whether there is such a campaign prospect
     */
    public boolean record(Handle handle, CampaignProspectId campaignProspect, Instant now) {
        UnsubscriptionDao dao = handle.attach(UnsubscriptionDao.class);
        Optional<UnsubscriptionDao.Reader> found = dao.find(campaignProspect);
        if (found.isEmpty()) {
            return false;
        }
        UnsubscriptionDao.Reader reader = found.get();
        handle.attach(SuppressionListDao.class).lockPerson(reader.workspaceId(), reader.prospectId());
        if (!dao.done(reader.workspaceId(), reader.prospectId())) {
            String key = FactKeys.unsubscribedByLink(ids.next());
            facts.record(
                    handle,
                    NewFact.of(reader.workspaceId(), reader.prospectId(), FactKind.UNSUBSCRIBED, now, SOURCE, key)
                            .about(campaignProspect),
                    now);
        }
        for (String address : dao.listWrittenTo(campaignProspect)) {
            dao.suppress(ids.next(), reader.workspaceId(), address, SuppressionEnd.OPTED_OUT, AUTHOR, now);
        }
        return true;
    }
}

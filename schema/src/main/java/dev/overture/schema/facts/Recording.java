package dev.overture.schema.facts;

import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.EventId;
import dev.overture.model.ids.MessageId;
import dev.overture.schema.outbox.Outbox;
import dev.overture.schema.outbox.Signal;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** A fact while its effects are worked out: the open transaction, the fact, its id. */
record Recording(Handle handle, NewFact fact, EventId event, boolean fresh, Instant now) {

    <T> T dao(Class<T> type) {
        return handle.attach(type);
    }

    /** Tells a campaign prospect's workflow, unless it asked itself. */
    void tell(CampaignProspectId campaignProspect, Signal signal) {
        if (!campaignProspect.equals(fact.askedBy())) {
            new Outbox(handle).fact(fact.workspace(), campaignProspect, signal, event, fact.occurredAt(), now);
        }
    }

    RecordedFact result(List<CampaignProspectId> changed, List<MessageId> inFlight) {
        return new RecordedFact(event, fresh, changed, inFlight);
    }
}

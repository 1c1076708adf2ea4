package dev.overture.schema.facts;

import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.EventId;
import dev.overture.model.ids.MessageId;
import dev.overture.schema.outbox.Outbox;
import dev.overture.schema.outbox.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** A fact while its effects are worked out: the open transaction, the fact, its id. */
record Recording(Handle handle, NewFact fact, EventId event, boolean fresh, Instant now) {

    private static final Duration CLOSED_AFTER = Duration.ofSeconds(10);

    <T> T dao(Class<T> type) {
        return handle.attach(type);
    }

    /** Tells a campaign prospect's workflow, unless it asked itself. */
    void tell(CampaignProspectId campaignProspect, Signal signal) {
        if (!campaignProspect.equals(fact.askedBy())) {
            new Outbox(handle).fact(fact.workspace(), campaignProspect, signal, event, fact.occurredAt(), now);
        }
    }

    /** Tells the next run of a campaign prospect, once the run that ended has surely closed. */
    void tellNextRun(CampaignProspectId campaignProspect, Signal signal) {
        Instant notBefore = now.plus(CLOSED_AFTER);
        new Outbox(handle)
                .factNotBefore(notBefore, fact.workspace(), campaignProspect, signal, event, fact.occurredAt(), now);
    }

    RecordedFact result(List<CampaignProspectId> changed, List<MessageId> inFlight) {
        return new RecordedFact(event, fresh, changed, inFlight);
    }
}

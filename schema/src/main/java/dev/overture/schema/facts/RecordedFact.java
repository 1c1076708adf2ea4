package dev.overture.schema.facts;

import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.EventId;
import dev.overture.model.ids.MessageId;
import java.util.List;

/**
 * What recording a fact did.
 *
 * @param event the fact's id, the same however often it is told
 * @param fresh whether it was not known before
 * @param changed the campaign prospects whose row changed by it now
 * @param inFlight messages to the person that were claimed before the fact and may still arrive
 */
public record RecordedFact(EventId event, boolean fresh, List<CampaignProspectId> changed, List<MessageId> inFlight) {

    /** Copies the lists. */
    public RecordedFact {
        changed = List.copyOf(changed);
        inFlight = List.copyOf(inFlight);
    }
}

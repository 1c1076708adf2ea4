package dev.overture.schema.facts;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.facts.FactKind;
import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.EventId;
import dev.overture.model.sending.Channel;
import dev.overture.schema.TimeOrderedIds;
import java.util.List;
import java.util.Optional;

/** Who was invited and writes has accepted, and the invitation did arrive. */
final class AcceptanceByWriting {

    private final Recording recording;
    private final StopDao dao;
    private final TimeOrderedIds ids;

    AcceptanceByWriting(Recording recording, TimeOrderedIds ids) {
        this.recording = recording;
        this.dao = recording.dao(StopDao.class);
        this.ids = ids;
    }

    /** After those have ended that the answer ends: whoever is live still is told. */
    void apply() {
        NewFact fact = recording.fact();
        AccountId account = fact.account();
        if (account == null || fact.channel() != Channel.LINKEDIN) {
            return;
        }
        dao.settleUnconfirmedInvitations(fact.workspace(), fact.prospect(), account);
        List<AcceptanceDao.Unconnected> live =
                recording.dao(AcceptanceDao.class).listUnconnected(fact.workspace(), fact.prospect(), account).stream()
                        .filter(each ->
                                CampaignProspectStatus.ofCode(each.status()).live())
                        .toList();
        if (dao.connectInvited(fact.workspace(), fact.prospect(), account, fact.occurredAt()) > 0) {
            NewFact accepted = NewFact.of(
                            fact.workspace(),
                            fact.prospect(),
                            FactKind.CONNECTION_ACCEPTED,
                            fact.occurredAt(),
                            fact.source(),
                            FactKeys.accepted(account))
                    .about(fact.campaignProspect())
                    .through(account, Channel.LINKEDIN);
            FactDao facts = recording.dao(FactDao.class);
            Optional<EventId> inserted = facts.insert(new EventId(ids.next()), accepted, recording.now());
            EventId event = inserted.orElseGet(
                    () -> facts.findEvent(fact.prospect(), accepted.key()).orElseThrow());
            Acceptance acceptance = new Acceptance(
                    new Recording(recording.handle(), accepted, event, inserted.isPresent(), recording.now()));
            live.forEach(each -> acceptance.connect(each, false));
        }
    }
}

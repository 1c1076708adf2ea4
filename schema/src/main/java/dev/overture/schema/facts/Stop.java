package dev.overture.schema.facts;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.facts.FactKind;
import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.EventId;
import dev.overture.model.ids.MessageId;
import dev.overture.model.sending.Channel;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.outbox.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The person answered or opted out: everything planned for them ends, in every campaign of the workspace. */
final class Stop {

    private static final String AUTHOR = "prospect";

    private final Recording recording;
    private final StopDao dao;
    private final TimeOrderedIds ids;
    private final NewFact fact;

    Stop(Recording recording, TimeOrderedIds ids) {
        this.recording = recording;
        this.dao = recording.dao(StopDao.class);
        this.ids = ids;
        this.fact = recording.fact();
    }

    RecordedFact apply() {
        dao.lockCampaignProspects(fact.workspace(), fact.prospect());
        if (fact.channel() == Channel.LINKEDIN && fact.account() != null) {
            countAsAcceptance(fact.account());
        }
        boolean optedOut = fact.kind() == FactKind.UNSUBSCRIBED;
        CampaignProspectStatus status = optedOut ? CampaignProspectStatus.OPTED_OUT : CampaignProspectStatus.REPLIED;
        List<CampaignProspectId> changed = new ArrayList<>();
        for (StopDao.Stopped stopped :
                dao.end(fact.workspace(), fact.prospect(), status, fact.occurredAt(), recording.now())) {
            changed.add(stopped.id());
            if (stopped.started()) {
                recording.tell(stopped.id(), optedOut ? Signal.UNSUBSCRIBED : Signal.REPLIED);
            }
        }
        if (optedOut) {
            changed.addAll(dao.turnRepliedIntoOptedOut(fact.workspace(), fact.prospect()));
            suppress();
        }
        dao.skipPlanned(fact.workspace(), fact.prospect(), status.code());
        List<MessageId> inFlight = dao.listInFlight(fact.workspace(), fact.prospect());
        return recording.result(changed, inFlight);
    }

    /** Who was invited and writes has accepted, and the invitation did arrive. */
    private void countAsAcceptance(AccountId account) {
        dao.settleUnconfirmedInvitations(fact.workspace(), fact.prospect(), account);
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
            recording.dao(FactDao.class).insert(new EventId(ids.next()), accepted, recording.now());
        }
    }

    private void suppress() {
        SuppressionDao suppressions = recording.dao(SuppressionDao.class);
        UUID person = ids.next();
        suppressions.suppressPerson(person, fact.workspace(), fact.prospect(), "opted_out", AUTHOR, recording.now());
        suppressions.suppressAddressOf(
                ids.next(), fact.workspace(), fact.prospect(), "opted_out", AUTHOR, recording.now());
    }
}

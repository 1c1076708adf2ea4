package dev.overture.schema.facts;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.schema.outbox.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The person became a connection of an account. Idempotent against the current state, not by the fact alone: a
 * connection can be lost and made again, and a later campaign learns what an earlier one knew.
 */
final class Acceptance {

    private final Recording recording;
    private final AcceptanceDao dao;

    Acceptance(Recording recording) {
        this.recording = recording;
        this.dao = recording.dao(AcceptanceDao.class);
    }

    RecordedFact apply() {
        NewFact fact = recording.fact();
        AccountId account = fact.account();
        if (account == null) {
            throw new IllegalArgumentException("an acceptance is seen by an account");
        }
        dao.lockCampaignProspects(fact.workspace(), fact.prospect());
        Set<CampaignProspectId> proven = Set.copyOf(dao.settleInvitations(fact.workspace(), fact.prospect(), account));
        dao.keepFirstKnown(fact.workspace(), fact.prospect(), account, fact.occurredAt());
        List<CampaignProspectId> changed = new ArrayList<>();
        for (AcceptanceDao.Unconnected each : dao.listUnconnected(fact.workspace(), fact.prospect(), account)) {
            connect(each, proven.contains(each.id()));
            changed.add(each.id());
        }
        return recording.result(changed, List.of());
    }

    /** Tells whoever is live; begins another run of who ended too early; notes it for the others. */
    void connect(AcceptanceDao.Unconnected each, boolean proven) {
        CampaignProspectStatus status = CampaignProspectStatus.ofCode(each.status());
        if (status.live()) {
            dao.connect(each.id(), after(status, each, proven), recording.fact().occurredAt());
            // Also to one that is not started: the signal is kept until it is.
            recording.tell(each.id(), Signal.CONNECTION_ACCEPTED);
        } else if (status.mayBecome(CampaignProspectStatus.CONNECTED)
                && dao.reopen(each.id(), recording.fact().occurredAt(), recording.now()) > 0) {
            recording.tellNextRun(each.id(), Signal.CONNECTION_ACCEPTED);
        } else {
            dao.connect(each.id(), status, recording.fact().occurredAt());
        }
    }

    private static CampaignProspectStatus after(
            CampaignProspectStatus status, AcceptanceDao.Unconnected each, boolean proven) {
        // Who is not started must stay pending, or the feeder would not start them; and a human's review ends by this
        // only where the doubt was whether the invitation arrived.
        boolean stays = !each.started() || (status == CampaignProspectStatus.NEEDS_REVIEW && (!proven || each.held()));
        return !stays && status.mayBecome(CampaignProspectStatus.CONNECTED) ? CampaignProspectStatus.CONNECTED : status;
    }
}

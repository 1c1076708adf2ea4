package dev.overture.activities.delivery;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.schema.delivery.DeliveryDao;
import dev.overture.schema.delivery.LedgerDao;
import dev.overture.workflows.prospect.Finish;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Records the end of a sequence that no delivery could record. */
final class FinishDesk {

    private final Jdbi jdbi;

    FinishDesk(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void finish(Finish finish, Instant now) {
        jdbi.useTransaction(handle -> {
            DeliveryDao prospects = handle.attach(DeliveryDao.class);
            prospects.findSubject(finish.prospect()).ifPresent(subject -> {
                prospects.lockCampaignAndPerson(subject.campaignId(), subject.prospectId());
                prospects.end(subject.id(), CampaignProspectStatus.COMPLETED, finish.reason(), now, null);
                handle.attach(LedgerDao.class).skipAll(subject.id(), CampaignProspectStatus.COMPLETED.code());
            });
        });
    }
}

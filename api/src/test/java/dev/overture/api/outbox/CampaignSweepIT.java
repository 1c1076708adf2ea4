package dev.overture.api.outbox;

import static dev.overture.schema.fixtures.Fixtures.NOW;
import static dev.overture.schema.fixtures.Fixtures.aCampaign;
import static dev.overture.schema.fixtures.Fixtures.aCampaignProspect;
import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.api.background.SettableClock;
import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.campaign.CampaignStatus;
import dev.overture.schema.PostgresExtension;
import dev.overture.schema.fixtures.CampaignFixture.StoredCampaign;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CampaignSweepIT {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private Jdbi jdbi;
    private CampaignSweep sweep;

    @BeforeEach
    void open() {
        jdbi = POSTGRES.jdbi();
        sweep = new CampaignSweep(jdbi, new SettableClock(NOW));
    }

    private StoredCampaign with(CampaignStatus status, CampaignProspectStatus... people) {
        StoredCampaign campaign = aCampaign().status(status).insert(jdbi);
        for (CampaignProspectStatus each : people) {
            aCampaignProspect().in(campaign).status(each).insert(jdbi);
        }
        return campaign;
    }

    private List<String> told(StoredCampaign campaign) {
        return jdbi.withHandle(handle -> handle.select(
                        "select target || ' ' || signal from workflow_outbox where target_id = ?", campaign.id())
                .mapTo(String.class)
                .list());
    }

    @Test
    void tellsACampaignInWhichEverybodyHasEndedOnce() {
        StoredCampaign drained =
                with(CampaignStatus.ACTIVE, CampaignProspectStatus.COMPLETED, CampaignProspectStatus.REPLIED);

        sweep.round();
        sweep.round();

        assertThat(told(drained)).containsExactly("campaign drained");
    }

    @Test
    void tellsAgainWhereItWasToldAndIsStillNotCompleted() {
        StoredCampaign drained = with(CampaignStatus.ACTIVE, CampaignProspectStatus.COMPLETED);
        sweep.round();
        jdbi.useHandle(handle -> handle.execute(
                "update workflow_outbox set settled_at = ?, settled_as = 'forwarded' where target_id = ?",
                NOW,
                drained.id()));

        sweep.round();

        assertThat(told(drained)).hasSize(2);
    }

    @Test
    void leavesTheOthersAlone() {
        List<StoredCampaign> others = List.of(
                with(CampaignStatus.ACTIVE, CampaignProspectStatus.COMPLETED, CampaignProspectStatus.NEEDS_REVIEW),
                with(CampaignStatus.ACTIVE),
                with(CampaignStatus.PAUSED, CampaignProspectStatus.COMPLETED),
                with(CampaignStatus.COMPLETED, CampaignProspectStatus.COMPLETED));

        sweep.round();

        others.forEach(campaign -> assertThat(told(campaign)).isEmpty());
    }
}

package dev.overture.schema.facts;

import static dev.overture.schema.fixtures.Fixtures.NOW;
import static dev.overture.schema.fixtures.Fixtures.aCampaignProspect;
import static dev.overture.schema.fixtures.Fixtures.aMessage;
import static dev.overture.schema.fixtures.Fixtures.aWorkspace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.facts.FactKind;
import dev.overture.model.ids.MessageId;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sending.MessageStatus;
import dev.overture.schema.PostgresExtension;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HumanEndIT {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private static final Instant LATER = NOW.plusSeconds(60);

    private Jdbi jdbi;
    private FactRows rows;

    @BeforeEach
    void open() {
        jdbi = POSTGRES.jdbi();
        rows = new FactRows(jdbi);
    }

    private StoredCampaignProspect of(CampaignProspectStatus status) {
        return aCampaignProspect().status(status).started().insert(jdbi);
    }

    private RecordedFact end(StoredCampaignProspect prospect, CampaignProspectStatus status) {
        return jdbi.inTransaction(handle -> new HumanEnd(FactRows.IDS)
                .end(handle, prospect.workspace(), prospect.id(), status, "met at a fair", LATER));
    }

    @Test
    void endsWhoIsLiveFreesWhatIsPlannedAndTellsTheWorkflow() {
        StoredCampaignProspect prospect = of(CampaignProspectStatus.MESSAGING);
        MessageId planned = aMessage().to(prospect).of("a", MessageKind.MESSAGE).insert(jdbi);
        MessageId writing = aMessage()
                .to(prospect)
                .of("b", MessageKind.MESSAGE)
                .status(MessageStatus.INTENT)
                .insert(jdbi);
        rows.record(FactRows.written(FactKind.OUT_OF_OFFICE, prospect, "m1", NOW));

        RecordedFact recorded = end(prospect, CampaignProspectStatus.STOPPED);

        assertThat(recorded.changed()).containsExactly(prospect.id());
        assertThat(recorded.inFlight()).containsExactly(writing);
        assertThat(rows.row(prospect.id()))
                .containsEntry("status", "stopped")
                .containsEntry("status_reason", "met at a fair")
                .containsEntry("ended_at", Timestamp.from(LATER));
        assertThat(rows.message(planned)).containsEntry("status", "SKIPPED").containsEntry("reason", "stopped");
        assertThat(rows.strings("select ended_by from holds where campaign_prospect_id = ?", prospect.id()))
                .containsExactly("person");
        assertThat(rows.told(prospect.id()))
                .containsExactly("ended {\"at\": \"" + LATER + "\", \"event\": \"" + recorded.event() + "\"}");
    }

    @Test
    void tellsNobodyWhereNoWorkflowRuns() {
        StoredCampaignProspect unstarted = aCampaignProspect().insert(jdbi);
        StoredCampaignProspect replied = of(CampaignProspectStatus.REPLIED);

        end(unstarted, CampaignProspectStatus.STOPPED);
        end(replied, CampaignProspectStatus.CONVERTED);

        assertThat(rows.row(unstarted.id())).containsEntry("status", "stopped");
        assertThat(rows.row(replied.id()))
                .containsEntry("status", "converted")
                .containsEntry("ended_at", Timestamp.from(NOW));
        assertThat(rows.told(unstarted.id())).isEmpty();
        assertThat(rows.told(replied.id())).isEmpty();
    }

    @Test
    void theSameEndTwiceIsOne() {
        StoredCampaignProspect prospect = of(CampaignProspectStatus.MESSAGING);
        end(prospect, CampaignProspectStatus.STOPPED);

        assertThat(end(prospect, CampaignProspectStatus.STOPPED).changed()).isEmpty();

        assertThat(rows.told(prospect.id())).hasSize(1);
    }

    @Test
    void refusesWhatTheFirstEndForbids() {
        for (CampaignProspectStatus ended : List.of(
                CampaignProspectStatus.COMPLETED,
                CampaignProspectStatus.OPTED_OUT,
                CampaignProspectStatus.STOPPED,
                CampaignProspectStatus.FAILED)) {
            StoredCampaignProspect prospect = of(ended);

            assertThatExceptionOfType(EndRefusedException.class)
                    .isThrownBy(() -> end(prospect, CampaignProspectStatus.CONVERTED))
                    .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(ended));
            assertThat(rows.row(prospect.id())).containsEntry("status", ended.code());
        }
    }

    @Test
    void refusesStrangersOtherStatusesAndAHandleWithoutTransaction() {
        StoredCampaignProspect prospect = of(CampaignProspectStatus.MESSAGING);
        HumanEnd ends = new HumanEnd(FactRows.IDS);

        assertThatIllegalArgumentException().isThrownBy(() -> end(prospect, CampaignProspectStatus.COMPLETED));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> jdbi.inTransaction(handle -> ends.end(
                        handle, aWorkspace(jdbi), prospect.id(), CampaignProspectStatus.STOPPED, "no", LATER)));
        assertThatIllegalStateException()
                .isThrownBy(() -> jdbi.withHandle(handle -> ends.end(
                        handle, prospect.workspace(), prospect.id(), CampaignProspectStatus.STOPPED, "no", LATER)));
        assertThat(rows.row(prospect.id())).containsEntry("status", "messaging");
    }
}

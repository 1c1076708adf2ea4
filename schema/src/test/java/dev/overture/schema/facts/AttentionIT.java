package dev.overture.schema.facts;

import static dev.overture.schema.fixtures.Fixtures.NOW;
import static dev.overture.schema.fixtures.Fixtures.aCampaign;
import static dev.overture.schema.fixtures.Fixtures.aCampaignProspect;
import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.facts.FactKind;
import dev.overture.model.ids.StepId;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sequence.Awaited;
import dev.overture.model.sequence.Late;
import dev.overture.model.sequence.Node;
import dev.overture.model.sequence.Skeleton;
import dev.overture.schema.PostgresExtension;
import dev.overture.schema.fixtures.CampaignFixture.StoredCampaign;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Opened e-mails and followed links. */
class AttentionIT {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private Jdbi jdbi;
    private FactRows rows;

    @BeforeEach
    void open() {
        jdbi = POSTGRES.jdbi();
        rows = new FactRows(jdbi);
    }

    private StoredCampaign waitingFor(Awaited event) {
        StepId opened = new StepId("opened");
        StepId over = new StepId("over");
        return aCampaign()
                .publishing(
                        new Skeleton(List.of(
                                new Node.Send(new StepId("email"), MessageKind.EMAIL, opened),
                                new Node.WaitFor(opened, event, Duration.ofDays(3), over, Late.ACCEPT, over),
                                new Node.End(over, "enough"))),
                        "name: opened\n")
                .insert(jdbi);
    }

    private StoredCampaignProspect in(StoredCampaign campaign, CampaignProspectStatus status) {
        return aCampaignProspect().in(campaign).status(status).started().insert(jdbi);
    }

    private RecordedFact record(FactKind kind, StoredCampaignProspect by, String event) {
        return rows.record(FactRows.written(kind, by, event, NOW).about(by.id()));
    }

    @Test
    void theFirstIsToldWhereTheSequenceWaitsForIt() {
        StoredCampaignProspect opening = in(waitingFor(Awaited.EMAIL_OPENED), CampaignProspectStatus.MESSAGING);
        StoredCampaignProspect clicking = in(waitingFor(Awaited.LINK_CLICKED), CampaignProspectStatus.MESSAGING);

        RecordedFact first = record(FactKind.EMAIL_OPENED, opening, "e1");
        record(FactKind.EMAIL_OPENED, opening, "e1");
        record(FactKind.EMAIL_OPENED, opening, "e2");
        record(FactKind.LINK_CLICKED, clicking, "e1");

        assertThat(rows.told(opening.id()))
                .containsExactly("emailOpened {\"at\": \"" + NOW + "\", \"event\": \"" + first.event() + "\"}");
        assertThat(rows.told(clicking.id())).singleElement().asString().startsWith("linkClicked ");
    }

    @Test
    void nobodyIsToldWhatTheSequenceDoesNotWaitFor() {
        StoredCampaignProspect usual = in(aCampaign().insert(jdbi), CampaignProspectStatus.MESSAGING);
        StoredCampaignProspect clicking = in(waitingFor(Awaited.LINK_CLICKED), CampaignProspectStatus.MESSAGING);
        StoredCampaignProspect over = in(waitingFor(Awaited.EMAIL_OPENED), CampaignProspectStatus.COMPLETED);

        for (StoredCampaignProspect each : List.of(usual, clicking, over)) {
            record(FactKind.EMAIL_OPENED, each, "e1");

            assertThat(rows.told(each.id())).isEmpty();
            assertThat(rows.strings("select kind from prospect_events where campaign_prospect_id = ?", each.id()))
                    .containsExactly("email_opened");
        }
    }
}

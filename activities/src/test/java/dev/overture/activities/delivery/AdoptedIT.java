package dev.overture.activities.delivery;

import static dev.overture.schema.fixtures.Fixtures.aCampaign;
import static dev.overture.schema.fixtures.Fixtures.aCampaignProspect;
import static dev.overture.schema.fixtures.Fixtures.aMessage;
import static dev.overture.schema.fixtures.Fixtures.aWorkspace;
import static dev.overture.schema.fixtures.Fixtures.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.authoring.sequence.SequenceReader;
import dev.overture.authoring.sequence.SequenceResult;
import dev.overture.authoring.templates.Templates;
import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.StepId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sending.MessageStatus;
import dev.overture.model.sequence.SkeletonCompiler;
import dev.overture.providers.ProfileReader;
import dev.overture.schema.PostgresExtension;
import dev.overture.schema.adoption.AdoptedMessage;
import dev.overture.schema.fixtures.AccountFixture.StoredAccount;
import dev.overture.schema.fixtures.CampaignFixture.StoredCampaign;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import dev.overture.workflows.prospect.DeliverAnswer;
import dev.overture.workflows.prospect.Delivery;
import dev.overture.workflows.prospect.ExpireAnswer;
import dev.overture.workflows.prospect.Expiry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People whom an older system invited and wrote to: their provider ids are not known here, and perhaps not all that went out. */
class AdoptedIT {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private static final String STEPS = """
            name: a test
            steps:
              - { invite: Hello, id: invite }
              - { wait_for: connection_accepted, id: wait, within: 14d, otherwise: [ { end: not accepted, id: nobody } ] }
              - { message: "Hello", id: message }
              - { message: "Last", id: last }
            """;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2040-01-09T10:00:00Z"));
    private final ScriptedVendor vendor = new ScriptedVendor();
    private final Jdbi jdbi = POSTGRES.jdbi();
    private DeliveryWorker worker;
    private StoredCampaign campaign;
    private StoredAccount account;

    @BeforeEach
    void startAWorker() {
        worker = new DeliveryWorker(jdbi, vendor, now::get);
        WorkspaceId workspace = aWorkspace(jdbi);
        SequenceResult.Valid valid = (SequenceResult.Valid) new SequenceReader(new Templates()).readYaml(STEPS);
        campaign = aCampaign()
                .in(workspace)
                .publishing(SkeletonCompiler.compile(valid.sequence()), STEPS)
                .insert(jdbi);
        account = anAccount().in(workspace).insert(jdbi);
    }

    @AfterEach
    void stopTheWorker() {
        worker.close();
    }

    private StoredCampaignProspect adopted(CampaignProspectStatus status) {
        StoredCampaignProspect prospect = aCampaignProspect()
                .in(campaign)
                .sendingWith(account)
                .status(status)
                .contactedAt(now.get().minus(Duration.ofDays(20)))
                .started()
                .unresolved()
                .insert(jdbi);
        jdbi.useHandle(handle -> handle.execute(
                "insert into adopted_rows (workspace_id, source_table, old_id, new_id, adopted_at) values (?, ?, ?, ?, now())",
                prospect.workspace().value(),
                "campaign_prospects",
                "p-" + prospect.id(),
                prospect.id().value()));
        return prospect;
    }

    private DeliverAnswer deliver(StoredCampaignProspect prospect, String step) {
        return worker.activities().deliver(new Delivery(prospect.id(), new StepId(step), now.get(), null));
    }

    private String one(String sql, Object id) {
        return jdbi.withHandle(
                handle -> handle.select(sql, id).mapTo(String.class).one());
    }

    private static ProfileReader.Profile profile(String slug, boolean connected) {
        return new ProfileReader.Profile("ACoLOOKEDUP", slug, null, null, connected, ProfileReader.Invitation.NONE);
    }

    @Test
    void whatTheyWroteBeforeAnybodyKnewTheirIdIsReadBeforeTheNextMessage() {
        StoredCampaignProspect prospect = adopted(CampaignProspectStatus.MESSAGING);
        vendor.knowing(profile(prospect.publicId(), true));
        jdbi.useHandle(handle -> handle.execute(
                "insert into webhook_events (id, vendor, kind, account_id, body, received_at, status) values"
                        + " (gen_random_uuid(), 'unipile', 'message_received', ?, convert_to(?, 'UTF8'), now(), 'processed')",
                account.id().value(),
                "{\"sender\": {\"attendee_provider_id\": \"ACoLOOKEDUP\"}}"));

        assertThat(deliver(prospect, "last"))
                .isEqualTo(new DeliverAnswer.Scheduled(now.get().plus(Duration.ofMinutes(2))));

        assertThat(vendor.written()).isEmpty();
        assertThat(one(
                        "select status from webhook_events where account_id = ?",
                        account.id().value()))
                .isEqualTo("pending");
        now.updateAndGet(at -> at.plus(Duration.ofMinutes(2)));
        assertThat(deliver(prospect, "last")).isInstanceOf(DeliverAnswer.Over.class);
        assertThat(vendor.written()).hasSize(1);
    }

    @Test
    void whatMayHaveBeenSentWaitsForAHumanAndIsNotLookedFor() {
        StoredCampaignProspect prospect = adopted(CampaignProspectStatus.NEEDS_REVIEW);
        aMessage()
                .to(prospect)
                .of("message", MessageKind.MESSAGE)
                .status(MessageStatus.UNCONFIRMED)
                .claimedAt(now.get().minus(Duration.ofDays(1)))
                .because(AdoptedMessage.MAY_HAVE_BEEN_SENT)
                .insert(jdbi);

        assertThat(deliver(prospect, "message"))
                .isEqualTo(new DeliverAnswer.Held(AdoptedMessage.MAY_HAVE_BEEN_SENT, 1));

        assertThat(vendor.written()).isEmpty();
        assertThat(one(
                        "select status from campaign_messages where campaign_prospect_id = ?",
                        prospect.id().value()))
                .isEqualTo("UNCONFIRMED");
    }

    @Test
    void anAcceptanceThatTheOlderSystemDidNotSeeIsFoundBySlug() {
        StoredCampaignProspect prospect = adopted(CampaignProspectStatus.CONNECTION_REQUEST_SENT);
        aMessage()
                .to(prospect)
                .status(MessageStatus.SENT)
                .claimedAt(now.get().minus(Duration.ofDays(20)))
                .insert(jdbi);
        vendor.knowing(profile(prospect.publicId(), true));

        ExpireAnswer answer = worker.activities()
                .expire(new Expiry(prospect.id(), new StepId("wait"), now.get().minus(Duration.ofDays(20)), null));

        assertThat(answer).isEqualTo(new ExpireAnswer.Happened());
        assertThat(one(
                        "select status from campaign_prospects where id = ?",
                        prospect.id().value()))
                .isEqualTo("connected");
    }
}

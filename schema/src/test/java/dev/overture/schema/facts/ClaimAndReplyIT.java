package dev.overture.schema.facts;

import static dev.overture.schema.fixtures.Fixtures.NOW;
import static dev.overture.schema.fixtures.Fixtures.aCampaignProspect;
import static dev.overture.schema.fixtures.Fixtures.aMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.overture.model.facts.FactKind;
import dev.overture.model.ids.MessageId;
import dev.overture.model.sending.MessageStatus;
import dev.overture.schema.PostgresExtension;
import dev.overture.schema.delivery.DeliveryDao;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whichever takes the person's row first, a reply and a claim never miss each other. */
class ClaimAndReplyIT {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private Jdbi jdbi;
    private FactRows rows;
    private StoredCampaignProspect prospect;
    private MessageId message;

    @BeforeEach
    void open() {
        jdbi = POSTGRES.jdbi();
        rows = new FactRows(jdbi);
        prospect = aCampaignProspect().started().insert(jdbi);
        message = aMessage().to(prospect).status(MessageStatus.SCHEDULED).insert(jdbi);
    }

    private static void claim(Handle handle, StoredCampaignProspect prospect, MessageId message) {
        DeliveryDao delivery = handle.attach(DeliveryDao.class);
        delivery.lockAccount(prospect.linkedin().id());
        delivery.lockCampaignAndPerson(
                prospect.campaign().id(), prospect.prospect().id());
        boolean live =
                delivery.findSubject(prospect.id()).orElseThrow().status().live();
        if (live) {
            handle.execute("""
                    update campaign_messages set status = 'INTENT', attempt_token = ?, claimed_at = ?, write_until = ?
                    where id = ? and status = 'SCHEDULED'
                    """, UUID.randomUUID(), NOW, NOW.plusSeconds(30), message);
        }
    }

    private void awaitLockWait() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !rows.strings("select 'waits' from pg_stat_activity where datname = current_database()"
                                + " and wait_event_type = 'Lock'")
                        .isEmpty());
    }

    @Test
    void aReplyThatComesDuringAClaimNamesItAsInFlight() {
        CompletableFuture<RecordedFact> reply;
        try (Handle claiming = jdbi.open()) {
            claiming.begin();
            claim(claiming, prospect, message);
            reply = CompletableFuture.supplyAsync(
                    () -> rows.record(FactRows.written(FactKind.REPLIED, prospect, "m1", NOW)));
            awaitLockWait();
            assertThat(reply).isNotDone();
            claiming.commit();
        }

        assertThat(reply.join().inFlight()).containsExactly(message);
        assertThat(rows.message(message)).containsEntry("status", "INTENT");
        assertThat(rows.row(prospect.id())).containsEntry("status", "replied");
    }

    @Test
    void aClaimThatComesDuringAReplySeesIt() {
        CompletableFuture<Void> claim;
        try (Handle replying = jdbi.open()) {
            replying.begin();
            new FactLedger(FactRows.IDS).record(replying, FactRows.written(FactKind.REPLIED, prospect, "m1", NOW), NOW);
            claim = CompletableFuture.runAsync(() -> jdbi.useTransaction(handle -> claim(handle, prospect, message)));
            awaitLockWait();
            assertThat(claim).isNotDone();
            replying.commit();
        }
        claim.join();

        assertThat(rows.message(message)).containsEntry("status", "SKIPPED");
    }

    @Test
    void theSameReplyToldByTwoAtOnceIsOneFact() {
        CompletableFuture<RecordedFact> second;
        RecordedFact first;
        try (Handle telling = jdbi.open()) {
            telling.begin();
            first = new FactLedger(FactRows.IDS)
                    .record(telling, FactRows.written(FactKind.REPLIED, prospect, "m1", NOW), NOW);
            second = CompletableFuture.supplyAsync(
                    () -> rows.record(FactRows.written(FactKind.REPLIED, prospect, "m1", NOW)));
            awaitLockWait();
            telling.commit();
        }

        assertThat(second.join().fresh()).isFalse();
        assertThat(second.join().event()).isEqualTo(first.event());
        assertThat(rows.told(prospect.id())).hasSize(1);
    }
}

package dev.overture.schema.facts;

import static dev.overture.schema.fixtures.Fixtures.NOW;
import static dev.overture.schema.fixtures.Fixtures.aCampaignProspect;
import static dev.overture.schema.fixtures.Fixtures.aMessage;
import static dev.overture.schema.fixtures.Fixtures.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.MessageId;
import dev.overture.model.sending.MessageStatus;
import dev.overture.schema.PostgresExtension;
import dev.overture.schema.fixtures.AccountFixture.StoredAccount;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountHoldsIT {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private static final String DISCONNECTED = "account_disconnected";
    private static final Instant LIFTED = NOW.plusSeconds(3_600);

    private final AccountHolds holds = new AccountHolds(FactRows.IDS);
    private Jdbi jdbi;
    private FactRows rows;
    private StoredAccount account;

    @BeforeEach
    void open() {
        jdbi = POSTGRES.jdbi();
        rows = new FactRows(jdbi);
        account = anAccount().insert(jdbi);
    }

    private boolean put(AccountId held, String reason) {
        return jdbi.inTransaction(handle -> holds.put(handle, held, reason, "vendor", NOW));
    }

    private int end() {
        return jdbi.inTransaction(handle -> holds.end(handle, account.id(), List.of(DISCONNECTED), "jo", LIFTED));
    }

    private List<String> told() {
        return rows.strings(
                "select target || ' ' || signal from workflow_outbox where target_id = ? order by id", account.id());
    }

    @Test
    void oneReasonHoldsAnAccountOnce() {
        assertThat(put(account.id(), DISCONNECTED)).isTrue();
        assertThat(put(account.id(), DISCONNECTED)).isFalse();
        assertThat(put(account.id(), "account_restricted")).isTrue();
        assertThat(end()).isEqualTo(1);
        assertThat(put(account.id(), DISCONNECTED)).isTrue();
        assertThat(put(new AccountId(UUID.randomUUID()), DISCONNECTED)).isFalse();
    }

    @Test
    void everyChangeIsToldToTheAccountsWorkflowAndNothingElseIs() {
        put(account.id(), DISCONNECTED);
        put(account.id(), DISCONNECTED);
        end();
        assertThat(end()).isZero();

        assertThat(told()).containsExactly("account holdsChanged", "account holdsChanged");
        assertThat(rows.strings(
                        "select author || ' ' || ended_by from holds where account_id = ? and ended_at is not null",
                        account.id()))
                .containsExactly("vendor jo");
    }

    @Test
    void aHoldThatIsRolledBackIsNotTold() {
        jdbi.useTransaction(handle -> {
            holds.put(handle, account.id(), DISCONNECTED, "vendor", NOW);
            handle.rollback();
        });

        assertThat(told()).isEmpty();
    }

    @Test
    void namesWhatMayStillArrive() {
        MessageId claimed = aMessage()
                .to(aCampaignProspect().sendingWith(account).started().insert(jdbi))
                .status(MessageStatus.INTENT)
                .insert(jdbi);

        List<MessageId> inFlight = jdbi.withHandle(handle -> holds.inFlight(handle, account.id()));
        assertThat(inFlight).containsExactly(claimed);
    }
}

package dev.overture.model.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.accounts.AccountHealth.Known;
import dev.overture.model.accounts.AccountHealth.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccountHealthTest {

    private static final Instant NOW = Instant.parse("2026-11-18T10:00:00Z");

    private static Instant ago(Duration time) {
        return NOW.minus(time);
    }

    private static Known known(
            AccountState state, @Nullable Instant reconciledAt, @Nullable Instant unusedSlot, int withoutCapacity) {
        Instant hourAgo = ago(Duration.ofHours(2));
        return new Known(
                state, hourAgo, reconciledAt, unusedSlot, withoutCapacity, hourAgo, hourAgo, ago(Duration.ofDays(90)));
    }

    private static AccountHealth of(Known known) {
        return AccountHealth.of(known, NOW);
    }

    @Test
    void isGoodWhereEveryPartIs() {
        AccountHealth health = of(known(AccountState.CONNECTED, ago(Duration.ofHours(8)), null, 0));

        assertThat(health.level()).isEqualTo(Level.GOOD);
        assertThat(health.parts()).hasSize(6).allMatch(part -> part.why() == null);
    }

    @Test
    void isAsBadAsItsWorstPart() {
        AccountHealth health = of(known(AccountState.COOL_DOWN, ago(Duration.ofDays(3)), null, 7));

        assertThat(health.level()).isEqualTo(Level.BAD);
        assertThat(health.parts().get(0).name()).isEqualTo("reconciliation");
        assertThat(health.parts())
                .filteredOn(part -> part.level() == Level.WARNING)
                .hasSize(2);
    }

    @Test
    void aSlotThatNothingUsedIsSilence() {
        AccountHealth health = of(known(AccountState.CONNECTED, ago(Duration.ofHours(1)), ago(Duration.ofHours(3)), 0));

        assertThat(health.level()).isEqualTo(Level.BAD);
        assertThat(health.parts().get(0).name()).isEqualTo("silence");
    }

    @Test
    void aNewAccountIsNotBlamedForWhatCannotHaveHappenedYet() {
        Known young = new Known(AccountState.CONNECTED, null, null, null, 0, null, null, ago(Duration.ofHours(1)));

        assertThat(of(young).level()).isEqualTo(Level.GOOD);
    }

    @Test
    void whoSendsAndHearsNothingForDaysLacksItsWebhooks() {
        Known deaf = new Known(
                AccountState.CONNECTED,
                NOW,
                NOW,
                null,
                0,
                ago(Duration.ofHours(2)),
                ago(Duration.ofDays(6)),
                ago(Duration.ofDays(90)));

        assertThat(of(deaf).level()).isEqualTo(Level.WARNING);
        assertThat(of(deaf).parts().get(0).name()).isEqualTo("webhooks");
    }

    @Test
    void theStateIsTheWorstOfHoldsAndOfTheVendorsWord() {
        List<String> everything = List.of("throttled", "account_paused", "account_restricted", "account_disconnected");

        assertThat(AccountState.of(everything, VendorState.CONNECTED)).isEqualTo(AccountState.DISCONNECTED);
        assertThat(AccountState.of(everything.subList(0, 3), null)).isEqualTo(AccountState.RESTRICTED);
        assertThat(AccountState.of(everything.subList(0, 2), null)).isEqualTo(AccountState.PAUSED);
        assertThat(AccountState.of(everything.subList(0, 1), null)).isEqualTo(AccountState.COOL_DOWN);
        assertThat(AccountState.of(List.of(), VendorState.MISSING)).isEqualTo(AccountState.DISCONNECTED);
        assertThat(AccountState.of(List.of(), null)).isEqualTo(AccountState.CONNECTED);
    }
}

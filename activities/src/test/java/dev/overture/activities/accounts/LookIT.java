package dev.overture.activities.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.accounts.AccountState;
import dev.overture.model.accounts.VendorState;
import dev.overture.model.ids.AccountId;
import dev.overture.workflows.account.Look;
import dev.overture.workflows.account.LookRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LookIT extends AccountWorld {

    private List<String> openHolds() {
        return strings(
                "select reason from holds where account_id = ? and ended_at is null order by reason", account.id());
    }

    @Test
    void asksTheVendorOnlyWhereThatIsWanted() {
        assertThat(look(false)).isEqualTo(new Look(AccountState.CONNECTED, false, null));
        assertThat(vendor.reads).isZero();
        assertThat(look(true)).isEqualTo(new Look(AccountState.CONNECTED, false, null));
        assertThat(vendor.reads).isEqualTo(1);
        assertThat(strings("select vendor_state from accounts where id = ?", account.id()))
                .containsExactly("connected");
    }

    @Test
    void holdsWhatTheVendorSaysIsBrokenAndLiftsItOnceItSaysOtherwise() {
        vendor.state = VendorState.BROKEN;
        assertThat(look(true).state()).isEqualTo(AccountState.DISCONNECTED);
        assertThat(openHolds()).containsExactly("account_disconnected");

        vendor.state = VendorState.CONNECTED;
        later(Duration.ofDays(3));
        Look back = look(false);
        assertThat(back.cameBack()).isTrue();
        assertThat(openHolds()).containsExactly("account_disconnected");

        activities.lift(account.id());
        assertThat(openHolds()).isEmpty();
        assertThat(look(false)).isEqualTo(new Look(AccountState.CONNECTED, false, null));
    }

    @Test
    void aDayWithManyLooksAtPeopleLeavesNobodyHeldWhoseAccountIsConnectedAgain() {
        hold("account_disconnected", null);
        jdbi.useHandle(handle -> handle.execute(
                "insert into account_reads (account_id, workspace_id, at, purpose, profile)"
                        + " select id, workspace_id, ?, 'recipient', true from accounts, generate_series(1, 200) where id = ?",
                now.get(),
                account.id()));

        assertThat(look(true).cameBack()).isTrue();
    }

    @Test
    void aVendorThatDoesNotAnswerChangesNothing() {
        hold("account_disconnected", null);
        vendor.state = null;

        assertThat(look(true)).isEqualTo(new Look(AccountState.DISCONNECTED, false, null));
    }

    @Test
    void aMissingPermissionIsNotBelievedToBeOverAtEveryLook() {
        hold("account_not_able", null);

        assertThat(look(false).cameBack()).isFalse();
        assertThat(look(true).cameBack()).isTrue();
    }

    @Test
    void aRestrictionMakesTheAccountRampAgainFromTheDayOnWhichItEnds() {
        Instant end = now.get().plus(Duration.ofDays(7));
        hold("account_restricted", end);

        assertThat(look(false)).isEqualTo(new Look(AccountState.RESTRICTED, false, end));
        look(false);
        assertThat(strings("select ramp_began from accounts where id = ?", account.id()))
                .containsExactly("2040-01-16");
    }

    @Test
    void anAccountThatIsNotThereIsGone() {
        assertThat(activities
                        .look(new LookRequest(new AccountId(UUID.randomUUID()), true))
                        .state())
                .isNull();
    }
}

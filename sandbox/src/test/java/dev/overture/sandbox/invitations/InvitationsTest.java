package dev.overture.sandbox.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.overture.sandbox.accounts.Account;
import dev.overture.sandbox.accounts.AccountType;
import dev.overture.sandbox.accounts.Accounts;
import dev.overture.sandbox.declare.AccountDeclaration;
import dev.overture.sandbox.judge.Ledger;
import dev.overture.sandbox.people.People;
import dev.overture.sandbox.sends.Sends;
import dev.overture.sandbox.wire.VendorError;
import dev.overture.sandbox.world.Seed;
import dev.overture.sandbox.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvitationsTest {
    private static final String ADA = "ACoADA";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T08:00:00Z"));
    private World world;
    private Invitations invitations;
    private Account account;

    @BeforeEach
    void linkAccount() {
        world = new World(now::get, new Seed(1), 1);
        Accounts accounts = new Accounts(world);
        accounts.declare(AccountDeclaration.of("li", AccountType.LINKEDIN));
        account = accounts.named("li");
        invitations = new Invitations(world, new People(world), new Relations(world), new Sends(new Ledger()));
    }

    @AfterEach
    void stopWorld() {
        world.close();
    }

    private String invite() {
        return invitations.invite(now.get(), account, ADA, null).invitationId();
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    @Test
    void letsInviteAgainThreeWeeksAfterWithdrawal() {
        invitations.withdraw(now.get(), account, invite());
        pass(Duration.ofDays(21).minusMillis(1));
        assertThatThrownBy(this::invite).isInstanceOf(VendorError.class).hasMessageContaining("three weeks");
        pass(Duration.ofMillis(1));
        assertThat(invite()).isNotEmpty();
    }

    @Test
    void pendingInvitationBlocksForEver() {
        invite();
        pass(Duration.ofDays(400));
        assertThatThrownBy(this::invite).isInstanceOf(VendorError.class);
    }
}

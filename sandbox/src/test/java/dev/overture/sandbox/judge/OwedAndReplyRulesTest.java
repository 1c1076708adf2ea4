package dev.overture.sandbox.judge;

import static dev.overture.sandbox.judge.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.sandbox.declare.Owed;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OwedAndReplyRulesTest {
    private static final Duration REPLY = Duration.ofMinutes(10);

    @Test
    void countsEachOwedSendThatIsMissing() {
        assertThat(aCase().person("ada", "Ada", "Fake", new Owed(null, Kind.MESSAGE, 3, null))
                        .sent(Kind.MESSAGE, "ada", "one")
                        .sent(Kind.MESSAGE, "bob", "not hers")
                        .sent(Kind.EMAIL, "ada", "not a message")
                        .judge()
                        .lost())
                .isEqualTo(2);
    }

    @Test
    void sendSettlesOneDebtOnly() {
        CaseBuilder file = aCase().person(
                        "ada",
                        "Ada",
                        "Fake",
                        new Owed("li", Kind.MESSAGE, 1, null),
                        new Owed(null, Kind.MESSAGE, 1, null))
                .sent(Kind.MESSAGE, "ada", "one");
        assertThat(file.judge().lost()).isEqualTo(1);
        assertThat(file.sent(Kind.MESSAGE, "ada", "two").judge().lost()).isZero();
    }

    @Test
    void theSameTextAgainDoesNotSettleWhatWasNeverSent() {
        CaseBuilder file = aCase().person("ada", "Ada", "Fake", new Owed(null, Kind.MESSAGE, 2, true))
                .sent(Kind.MESSAGE, "ada", "one")
                .sent(Kind.MESSAGE, "ada", "one");
        assertThat(file.judge().lost()).isEqualTo(1);
        assertThat(file.judge().doubles()).isEqualTo(1);
    }

    @Test
    void anotherAccountDoesNotSettleWhatThisOneOwes() {
        assertThat(aCase().person("ada", "Ada", "Fake", new Owed("li", Kind.MESSAGE, 1, null))
                        .sent(Duration.ZERO, "other", Kind.MESSAGE, "ada", "one")
                        .judge()
                        .lost())
                .isEqualTo(1);
    }

    @Test
    void owedNothingIsLostNothing() {
        assertThat(aCase().person("ada", "Ada", "Fake", new Owed(null, Kind.MESSAGE, 0, null))
                        .judge()
                        .lost())
                .isZero();
    }

    @Test
    void sendAfterAcknowledgedReplyCountsAndTheOneBeforeDoesNot() {
        CaseBuilder file = aCase().replied(REPLY, "ada")
                .sent(REPLY, "li", Kind.MESSAGE, "ada", "at the same instant")
                .sent(REPLY.minusMillis(1), "li", Kind.MESSAGE, "ada", "before")
                .sent(REPLY.plusMillis(1), "li", Kind.EMAIL, "ada", "after")
                .sent(REPLY.plusMillis(1), "li", Kind.EMAIL, "bob", "to somebody else");
        Verdict verdict = file.judge();
        assertThat(verdict.afterReply()).isEqualTo(1);
        assertThat(verdict.items()).extracting(Finding::text).containsExactly("after");
    }

    @Test
    void firstAcknowledgedReplyDecides() {
        assertThat(aCase().replied(REPLY.multipliedBy(2), "ada")
                        .replied(REPLY, "ada")
                        .sent(REPLY.plusMillis(1), "li", Kind.MESSAGE, "ada", "between")
                        .judge()
                        .afterReply())
                .isEqualTo(1);
    }
}

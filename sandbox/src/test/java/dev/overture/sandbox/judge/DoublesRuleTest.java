package dev.overture.sandbox.judge;

import static dev.overture.sandbox.judge.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.sandbox.declare.Owed;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DoublesRuleTest {
    @Test
    void sameTextToSamePersonIsDouble() {
        assertThat(aCase().sent(Kind.MESSAGE, "ada", "Hi")
                        .sent(Kind.MESSAGE, "ada", "Hi")
                        .sent(Kind.MESSAGE, "ada", "Hi")
                        .judge()
                        .doubles())
                .isEqualTo(2);
    }

    @Test
    void otherTextPersonKindOrAccountIsNoDouble() {
        assertThat(aCase().sent(Kind.MESSAGE, "ada", "Hi")
                        .sent(Kind.MESSAGE, "ada", "Hi again")
                        .sent(Kind.MESSAGE, "bob", "Hi")
                        .sent(Kind.EMAIL, "ada", "Hi")
                        .sent(Duration.ofHours(1), "other", Kind.MESSAGE, "ada", "Hi")
                        .judge()
                        .doubles())
                .isZero();
    }

    @Test
    void secondInvitationIsDoubleWhileTheFirstStands() {
        assertThat(aCase().sent(Kind.INVITATION, "ada", null)
                        .sent(Kind.INVITATION, "ada", "other note")
                        .judge()
                        .doubles())
                .isEqualTo(1);
        assertThat(aCase().sent(Kind.INVITATION, "ada", null)
                        .sent(Duration.ofHours(1), "other", Kind.INVITATION, "ada", null)
                        .judge()
                        .doubles())
                .isEqualTo(1);
    }

    @Test
    void newInvitationAfterWithdrawalOrAnswerIsNoDouble() {
        assertThat(aCase().sent(Kind.INVITATION, "ada", null)
                        .sent(Kind.WITHDRAWAL, "ada", null)
                        .sent(Kind.INVITATION, "ada", "second try")
                        .sent(Kind.WITHDRAWAL, "ada", null)
                        .judge()
                        .doubles())
                .isZero();
        assertThat(aCase().sent(Kind.INVITATION, "ada", null)
                        .ended(Duration.ofMinutes(10), "li", "ada")
                        .sent(Duration.ofHours(1), "other", Kind.INVITATION, "ada", null)
                        .judge()
                        .doubles())
                .isZero();
    }

    @Test
    void answerThatCameLaterDoesNotExcuseTheSecondInvitation() {
        assertThat(aCase().sent(Kind.INVITATION, "ada", null)
                        .ended(Duration.ofHours(2), "li", "ada")
                        .sent(Duration.ofHours(1), "other", Kind.INVITATION, "ada", null)
                        .judge()
                        .doubles())
                .isEqualTo(1);
    }

    @Test
    void bothAccountsMayInviteWhoeverTheyBothOweIt() {
        assertThat(aCase().person(
                                "ada",
                                "Ada",
                                "Fake",
                                new Owed("li", Kind.INVITATION, 1, false),
                                new Owed("other", Kind.INVITATION, 1, false))
                        .sent(Kind.INVITATION, "ada", null)
                        .sent(Duration.ofHours(1), "other", Kind.INVITATION, "ada", null)
                        .judge()
                        .doubles())
                .isZero();
    }

    @Test
    void secondWithdrawalWithoutInvitationBetweenIsDouble() {
        assertThat(aCase().sent(Kind.INVITATION, "ada", null)
                        .sent(Kind.WITHDRAWAL, "ada", null)
                        .sent(Kind.WITHDRAWAL, "ada", null)
                        .judge()
                        .doubles())
                .isEqualTo(1);
    }

    @Test
    void moreThanOwedIsDoubleOnlyWhereExact() {
        assertThat(aCase().person("ada", "Ada", "Fake", new Owed(null, Kind.MESSAGE, 1, true))
                        .sent(Kind.MESSAGE, "ada", "one")
                        .sent(Kind.MESSAGE, "ada", "two")
                        .sent(Kind.EMAIL, "ada", "mail")
                        .judge()
                        .doubles())
                .isEqualTo(1);
        assertThat(aCase().person("ada", "Ada", "Fake", new Owed(null, Kind.MESSAGE, 1, null))
                        .sent(Kind.MESSAGE, "ada", "one")
                        .sent(Kind.MESSAGE, "ada", "two")
                        .judge()
                        .doubles())
                .isZero();
    }

    @Test
    void aRepeatedMessageIsOneDoubleAndDoesNotMakeTheNextOneMoreThanOwed() {
        assertThat(aCase().person("ada", "Ada", "Fake", new Owed(null, Kind.MESSAGE, 2, true))
                        .sent(Kind.MESSAGE, "ada", "one")
                        .sent(Kind.MESSAGE, "ada", "one")
                        .sent(Kind.MESSAGE, "ada", "two")
                        .judge()
                        .doubles())
                .isEqualTo(1);
    }

    @Test
    void eachMessageAboveWhatIsOwedIsADouble() {
        assertThat(aCase().person("ada", "Ada", "Fake", new Owed(null, Kind.MESSAGE, 1, true))
                        .sent(Kind.MESSAGE, "ada", "one")
                        .sent(Kind.MESSAGE, "ada", "two")
                        .sent(Kind.MESSAGE, "ada", "three")
                        .judge()
                        .doubles())
                .isEqualTo(2);
    }
}

package dev.overture.model.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptOutTest {

    private final ReplySorter sorter = new PhraseReplySorter();

    private boolean asks(@Nullable String answer) {
        return sorter.sort(new ReplyText(answer, Instant.EPOCH, false)).kind() == ReplyKind.UNSUBSCRIBE;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                " Stop! ",
                "UNSUBSCRIBE",
                "Unsubscribe, please.",
                "Please remove me from your mailing list. Thanks",
                "Hi Jo, please take me off your list.",
                "Don't contact me again",
                "Don’t message me anymore.",
                "Stop emailing me!!",
                "Bitte abmelden",
                "Keine weiteren Nachrichten bitte",
                "Bitte schicken Sie mir keine weiteren E-Mails.",
                "Bitte kontaktieren Sie mich nicht mehr",
                "Merci de me désinscrire",
                "Ne me contactez plus svp",
                "Por favor no me contacten más",
                "Отпишите меня",
                "Больше не пишите мне",
            })
    void hearsAClearNo(String answer) {
        assertThat(asks(answer)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Thanks, sounds good!",
                "We could stop by your office on Tuesday",
                "How do people unsubscribe from your product's newsletter?",
                "I'll remove the blocker and come back to you",
                "Not interested",
                "Can you contact me again in March?",
                "Non-stop flights are fine",
            })
    void leavesOtherAnswersToAHuman(String answer) {
        assertThat(asks(answer)).isFalse();
    }

    @Test
    void aLongAnswerSaysMoreThanNo() {
        String long40 = "word ".repeat(40);

        assertThat(asks("please remove me " + long40)).isFalse();
    }

    @Test
    void silenceAsksForNothing() {
        assertThat(asks(null)).isFalse();
    }
}

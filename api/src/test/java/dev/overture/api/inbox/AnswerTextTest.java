package dev.overture.api.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.providers.unipile.webhook.Mail;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerTextTest {

    private static String of(String plain, String html) {
        return AnswerText.of(new Mail(
                "e1",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "ada@example.org",
                List.of(),
                "Re: Hi",
                plain,
                html,
                Map.of()));
    }

    @Test
    void leavesOutWhatIsQuoted() {
        assertThat(of("Stop\n\nOn Tue, 3 Mar 2026 at 10:00, Jo Tester <jo@example.org> wrote:\n> Hi Ada", null))
                .isEqualToIgnoringWhitespace("Stop");
        assertThat(of("Bitte abmelden\r\n\r\nAm 03.03.2026 um 10:00 schrieb Jo Tester:\r\n> unsubscribe me", null))
                .isEqualToIgnoringWhitespace("Bitte abmelden");
        assertThat(of("Sure\n-----Original Message-----\nremove me", null)).isEqualToIgnoringWhitespace("Sure");
        assertThat(of("Sure\n\nFrom: Jo Tester\nunsubscribe", null)).isEqualToIgnoringWhitespace("Sure");
    }

    @Test
    void readsHtmlWhereThereIsNoPlainText() {
        assertThat(of(null, "<div>Please <b>unsubscribe</b> me</div><blockquote>Hi Ada, stop by</blockquote>"))
                .isEqualToIgnoringWhitespace("Please unsubscribe me");
    }

    @Test
    void nothingIsNothing() {
        assertThat(of(null, null)).isNull();
    }
}

package dev.overture.providers.unipile.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailNatureTest {

    @ParameterizedTest
    @CsvSource({
        "MAILER-DAEMON@googlemail.com, Delivery Status Notification (Failure), BOUNCE",
        "postmaster@outlook.com, Undeliverable: Hi, BOUNCE",
        "Mailer-Daemon@example.org, anything, BOUNCE",
        "mailer-daemon@googlemail.com, Delivery Status Notification (Delay), AUTOMATIC",
        "ada@example.org, Re: Undeliverable parcels, PERSON",
        "ada@example.org, Automatic reply: Hi, AUTOMATIC",
        "ada@example.org, AUTOMATIC REPLY: Hi, AUTOMATIC",
        "ada@example.org, Out of Office: Hi, AUTOMATIC",
        "ada@example.org, Abwesenheitsnotiz: Hi, AUTOMATIC",
        "ada@example.org, 'Automatische Antwort: Hi', AUTOMATIC",
        "ada@example.org, Réponse automatique : Hi, AUTOMATIC",
        "ada@example.org, Re: our out of office party, PERSON",
        "ada@example.org, Re: Hi, PERSON",
        "postmaster-fan@example.org, Re: Hi, PERSON"
    })
    void tellsMachinesFromPeopleBySenderAndSubject(String from, String subject, Mail.Nature nature) {
        assertThat(mail(from, subject, "", Map.of()).nature()).isEqualTo(nature);
    }

    @ParameterizedTest
    @CsvSource({
        "auto-submitted, auto-replied, AUTOMATIC",
        "auto-submitted, Auto-Generated; owner=x, AUTOMATIC",
        "auto-submitted, no, PERSON",
        "precedence, auto_reply, AUTOMATIC",
        "x-autoreply, yes, AUTOMATIC",
        "content-type, 'multipart/report; report-type=delivery-status; boundary=x', BOUNCE",
        "content-type, 'multipart/report; REPORT-TYPE=\"delivery-status\"', BOUNCE",
        "content-type, text/plain, PERSON",
        "x-failed-recipients, ada@example.org, BOUNCE"
    })
    void tellsMachinesFromPeopleByHeaders(String header, String value, Mail.Nature nature) {
        assertThat(mail("ada@example.org", "Hi", "", Map.of(header, List.of(value)))
                        .nature())
                .isEqualTo(nature);
    }

    @ParameterizedTest
    @CsvSource({"MAILER-DAEMON@googlemail.com, true", "postmaster@outlook.com, true", "ada@example.org, false"})
    void knowsMailServersByTheirAddress(String from, boolean server) {
        assertThat(mail(from, "Delivery Status Notification (Delay)", "", Map.of())
                        .fromMailServer())
                .isEqualTo(server);
    }

    @Test
    void namesWhomABounceCouldNotReach() {
        String report = """
                Your message was not delivered.
                Final-Recipient: rfc822; Ada@Example.org
                Original-Recipient: rfc822;<ada@example.org>
                Action: failed
                """;
        Mail bounce = mail(
                "mailer-daemon@x.org",
                "Undelivered Mail Returned to Sender",
                report,
                Map.of("x-failed-recipients", List.of("bob@example.org, ada@example.org")));

        assertThat(bounce.failedRecipients()).containsExactly("bob@example.org", "ada@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Final-Recipient: rfc822; ada@example.org"})
    void namesNobodyWhereThereIsNoBounce(String body) {
        assertThat(mail("ada@example.org", "Fwd: bounce", body, Map.of()).failedRecipients())
                .isEmpty();
    }

    private static Mail mail(String from, String subject, String body, Map<String, List<String>> headers) {
        return new Mail(
                "mail_1", null, null, null, null, null, null, null, from, List.of(), subject, body, null, headers);
    }
}

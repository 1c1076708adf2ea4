package dev.overture.providers.unipile.webhook;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells people from machines. There is no bounce event, so sender, headers and subject must do. */
final class MailNature {

    private static final Pattern DAEMON = Pattern.compile("(mailer-daemon|postmaster|mail-daemon)@.*");
    private static final Pattern DELIVERY_REPORT =
            Pattern.compile(".*(report-type=\"?delivery-status|message/delivery-status).*", Pattern.DOTALL);
    private static final Pattern BOUNCE_SUBJECT = Pattern.compile("(undeliverable|undelivered mail|mail delivery failed"
            + "|delivery status notification \\(failure\\)|delivery failure|returned mail|unzustellbar).*");
    private static final Pattern AWAY_SUBJECT = Pattern.compile("(re: ?|aw: ?)*(automatic reply|auto[- ]?reply"
            + "|auto(matic)? response|out of (the )?office|away from (the )?office|on vacation|abwesenheit(snotiz|smeldung)?"
            + "|automatische antwort|abwesend|réponse automatique|absence du bureau|respuesta automática"
            + "|fuera de la oficina|risposta automatica|automatisch antwoord|resposta automática"
            + "|otomatik yanıt|autosvar)(?![\\p{L}]).*");
    private static final Pattern FAILED_RECIPIENT = Pattern.compile(
            "^(?:final|original)-recipient:\\s*rfc822;\\s*<?([^\\s<>]+@[^\\s<>]+?)>?\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;]+@[^\\s<>,;]+");

    private MailNature() {}

    static Mail.Nature of(Mail mail) {
        if (isBounce(mail)) {
            return Mail.Nature.BOUNCE;
        }
        return isAutomatic(mail) ? Mail.Nature.AUTOMATIC : Mail.Nature.PERSON;
    }

    static boolean fromMailServer(Mail mail) {
        return DAEMON.matcher(lower(mail.fromAddress())).matches();
    }

    static List<String> failedRecipients(Mail mail) {
        Stream<String> named =
                matches(ADDRESS, lower(mail.first("x-failed-recipients"))).map(MatchResult::group);
        Stream<String> reported =
                matches(FAILED_RECIPIENT, lower(mail.bodyPlain())).map(match -> match.group(1));
        return Stream.concat(named, reported).distinct().toList();
    }

    private static boolean isBounce(Mail mail) {
        String subject = lower(mail.subject());
        if (subject.contains("(delay)")) {
            // A daemon also reports mere delays, which end nothing.
            return false;
        }
        return fromMailServer(mail)
                || mail.first("x-failed-recipients") != null
                || DELIVERY_REPORT.matcher(lower(mail.first("content-type"))).matches()
                || (BOUNCE_SUBJECT.matcher(subject).matches() && "<>".equals(mail.first("return-path")));
    }

    private static boolean isAutomatic(Mail mail) {
        String submitted = lower(mail.first("auto-submitted"));
        boolean declared = !submitted.isEmpty() && !submitted.startsWith("no");
        return declared
                || mail.first("x-autoreply") != null
                || mail.first("x-autorespond") != null
                || lower(mail.first("precedence")).equals("auto_reply")
                || fromMailServer(mail)
                || AWAY_SUBJECT.matcher(lower(mail.subject())).matches();
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }
}

package dev.overture.api.inbox;

import dev.overture.model.sending.Markup;
import dev.overture.providers.unipile.webhook.Mail;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody wrote in an e-mail, without what the mail program quotes below. */
final class AnswerText {

    private static final Pattern TAGS =
            Pattern.compile("(?is)<(style|script|blockquote)\\b.*?</\\1>|<br[^>]*>|</p>|</div>");
    private static final Pattern OTHER_TAGS = Pattern.compile("<[^>]{0,2000}>");
    private static final Pattern QUOTE_BEGINS = Pattern.compile(
            "\\s*(>.*|-{2,}\\s*(original|forwarded|ursprüngliche|weitergeleitete|message).*|_{10,}.*|--\\s*"
                    + "|(on|am|le|el|il|op|em|den|w dniu)\\b.{4,200}(wrote|schrieb|écrit|escribió|ha scritto|schreef"
                    + "|escreveu|skrev|napisał)\\b.*:?\\s*|(from|von|de|da|van|från|od):\\s.*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private AnswerText() {}

    static @Nullable String of(Mail mail) {
        String plain = mail.bodyPlain();
        String text = plain != null
                ? plain
                : Optional.ofNullable(mail.body()).map(AnswerText::ofHtml).orElse(null);
        return text == null ? null : unquoted(text.lines().toList());
    }

    /** Everything that stands in it, the quoted part too; null where there are no words. */
    static @Nullable String whole(Mail mail) {
        return mail.bodyPlain() == null ? whole(mail.body()) : mail.bodyPlain();
    }

    /** The words of a body that may be HTML. */
    static @Nullable String whole(@Nullable String body) {
        return body == null || !Markup.isIn(body)
                ? body
                : OTHER_TAGS
                        .matcher(body)
                        .replaceAll(" ")
                        .replace("&nbsp;", " ")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&");
    }

    private static String ofHtml(String html) {
        return OTHER_TAGS
                .matcher(TAGS.matcher(html).replaceAll("\n"))
                .replaceAll(" ")
                .replace("&nbsp;", " ");
    }

    private static String unquoted(List<String> lines) {
        StringBuilder own = new StringBuilder();
        for (String line : lines) {
            if (QUOTE_BEGINS.matcher(line).matches()) {
                break;
            }
            own.append(line).append('\n');
        }
        return own.toString();
    }
}

package dev.overture.sandbox.emails;

import dev.overture.sandbox.wire.Wire;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The filters of the list of e-mails. */
public final class MailFilter {
    @QueryParam("account_id")
    private @Nullable String accountId;

    @QueryParam("folder")
    private @Nullable String folder;

    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("to")
    private @Nullable String to;

    @QueryParam("any_email")
    private @Nullable String anyEmail;

    @QueryParam("thread_id")
    private @Nullable String threadId;

    @QueryParam("message_id")
    private @Nullable String messageId;

    @QueryParam("before")
    private @Nullable String before;

    @QueryParam("after")
    private @Nullable String after;

    @Nullable
    String accountId() {
        return accountId;
    }

    boolean matches(Mail mail) {
        List<Mail.Address> sender = List.of(mail.from());
        List<Mail.Address> receivers = Stream.of(mail.to(), mail.cc(), mail.bcc())
                .flatMap(List::stream)
                .toList();
        List<Mail.Address> everybody =
                Stream.concat(sender.stream(), receivers.stream()).toList();
        return isSame(accountId, mail.accountId())
                && isSame(folder, mail.isSent() ? "SENT" : "INBOX")
                && isAmong(from, sender)
                && isAmong(to, receivers)
                && isAmong(anyEmail, everybody)
                && isSame(threadId, mail.threadId())
                && isSame(messageId, mail.messageId())
                && Wire.isBefore(mail.at(), before)
                && Wire.isAfter(mail.at(), after);
    }

    private static boolean isSame(@Nullable String wanted, String is) {
        return wanted == null || wanted.equalsIgnoreCase(is);
    }

    private static boolean isAmong(@Nullable String wanted, List<Mail.Address> addresses) {
        return wanted == null || addresses.stream().anyMatch(each -> wanted.equalsIgnoreCase(each.identifier()));
    }
}

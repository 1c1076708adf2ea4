package dev.overture.sandbox.emails;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.overture.sandbox.accounts.Account;
import dev.overture.sandbox.people.Person;
import dev.overture.sandbox.webhooks.Event;
import dev.overture.sandbox.webhooks.Outbox;
import dev.overture.sandbox.webhooks.Source;
import dev.overture.sandbox.wire.Wire;
import dev.overture.sandbox.world.World;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reports opens and clicks, but only of e-mails that were sent with the tracking options for it. Guarded by the world's
 * lock.
 */
public final class MailTracking {
    private final World world;
    private final Mailboxes mailboxes;
    private final Outbox outbox;

    public MailTracking(World world, Mailboxes mailboxes, Outbox outbox) {
        this.world = world;
        this.mailboxes = mailboxes;
        this.outbox = outbox;
    }

    /** The person opens, after a while, the e-mail that this account sent it just now. */
    public void openLater(Account account, Person person, long afterMs) {
        tracked(account, person, SendMail.Tracking::tellsOpens)
                .ifPresent(mail -> world.after(Duration.ofMillis(afterMs), () -> tell("mail_opened", mail, null)));
    }

    /** The person follows a link, after a while, in the e-mail that this account sent it just now. */
    public void clickLater(Account account, Person person, String url, long afterMs) {
        tracked(account, person, SendMail.Tracking::tellsLinks)
                .ifPresent(mail -> world.after(Duration.ofMillis(afterMs), () -> tell("mail_link_clicked", mail, url)));
    }

    /**
     * The person opens the last e-mail of this account now.
     *
     * @return false when there is none whose opens are tracked
     */
    public boolean open(Account account, Person person) {
        Optional<Mail> mail = tracked(account, person, SendMail.Tracking::tellsOpens);
        mail.ifPresent(found -> tell("mail_opened", found, null));
        return mail.isPresent();
    }

    /**
     * The person follows a link in the last e-mail of this account now.
     *
     * @return false when there is none whose links are tracked
     */
    public boolean click(Account account, Person person, String url) {
        Optional<Mail> mail = tracked(account, person, SendMail.Tracking::tellsLinks);
        mail.ifPresent(found -> tell("mail_link_clicked", found, url));
        return mail.isPresent();
    }

    private Optional<Mail> tracked(Account account, Person person, Predicate<SendMail.Tracking> wanted) {
        return mailboxes.lastTo(account, person).filter(mail -> wanted.test(mail.tracking()));
    }

    private void tell(String event, Mail mail, @Nullable String url) {
        outbox.emit(new Event(
                Source.EMAIL_TRACKING,
                event,
                mail.accountId(),
                new Payload(
                        event,
                        world.nextId("ev"),
                        mail.trackingId(),
                        mail.id(),
                        mail.accountId(),
                        Wire.instant(world.now()),
                        "203.0.113.7",
                        "Sandbox",
                        mail.tracking().label(),
                        null,
                        url)));
    }

    record Payload(
            String event,
            String eventId,
            @Nullable String trackingId,
            String emailId,
            String accountId,
            String date,
            String ip,
            String userAgent,
            @Nullable String label,
            @Nullable String customDomain,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String url) {}
}

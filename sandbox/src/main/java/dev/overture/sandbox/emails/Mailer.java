package dev.overture.sandbox.emails;

import dev.overture.sandbox.accounts.Account;
import dev.overture.sandbox.judge.Kind;
import dev.overture.sandbox.people.People;
import dev.overture.sandbox.sends.Sends;
import dev.overture.sandbox.webhooks.Outbox;
import dev.overture.sandbox.wire.VendorError;
import dev.overture.sandbox.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sends e-mails; guarded by the world's lock. */
public final class Mailer {
    private final World world;
    private final People people;
    private final Mailboxes mailboxes;
    private final Sends sends;
    private final Outbox outbox;

    public Mailer(World world, People people, Mailboxes mailboxes, Sends sends, Outbox outbox) {
        this.world = world;
        this.people = people;
        this.mailboxes = mailboxes;
        this.sends = sends;
        this.outbox = outbox;
    }

    /**
     * Sends an e-mail; every address in to, cc and bcc counts as one send.
     *
     * @param at when the request reached the sandbox
     * @throws VendorError when the vendor would refuse; nothing was sent then
     */
    Mail send(Instant at, Account account, SendMail wanted) {
        account.ableToWrite();
        if (!account.type().isMailbox()) {
            throw VendorError.of(422, "invalid_account", "this account has no mailbox");
        }
        Mail parent = parent(account, wanted.replyTo());
        String subject = subject(wanted.subject(), parent);
        sends.checkVendorCap(account, Kind.EMAIL, at);
        Mail mail = new Mail(
                world.nextId("mail"),
                world.nextSequence(),
                account.id(),
                true,
                Objects.requireNonNullElseGet(wanted.from(), () -> owner(account)),
                wanted.to(),
                wanted.cc(),
                wanted.bcc(),
                subject,
                wanted.body(),
                world.now(),
                parent == null ? world.nextId("thr") : parent.threadId(),
                parent,
                world.nextId("trk"),
                wanted.tracking(),
                wanted.headers());
        mailboxes.add(mail);
        outbox.emit(MailView.Payload.event("mail_sent", mail, null));
        Stream.of(mail.to(), mail.cc(), mail.bcc()).flatMap(List::stream).forEach(each -> {
            String address = Objects.requireNonNull(each.identifier());
            sends.record(at, account, people.byEmail(address), Kind.EMAIL, address, subject + "\n" + mail.body());
        });
        return mail;
    }

    private @Nullable Mail parent(Account account, @Nullable String replyTo) {
        if (replyTo == null || replyTo.isEmpty()) {
            return null;
        }
        return mailboxes
                .find(replyTo, account.id())
                .filter(mail -> mail.accountId().equals(account.id()))
                .orElseThrow(() -> VendorError.of(422, "parent_mail_not_found", "the mail answered is not there"));
    }

    private static String subject(@Nullable String wanted, @Nullable Mail parent) {
        if (parent == null) {
            return Objects.requireNonNullElse(wanted, "");
        }
        String answer = parent.answering();
        if (wanted != null && !wanted.equals(parent.subject()) && !wanted.equals(answer)) {
            throw VendorError.of(422, "invalid_reply_subject", "keep the subject, or put Re: before it");
        }
        return wanted == null ? answer : wanted;
    }

    private static Mail.Address owner(Account account) {
        return new Mail.Address(account.name(), account.address());
    }
}

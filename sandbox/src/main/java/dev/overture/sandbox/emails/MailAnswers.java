package dev.overture.sandbox.emails;

import dev.overture.sandbox.accounts.Account;
import dev.overture.sandbox.declare.Manner;
import dev.overture.sandbox.judge.Ledger;
import dev.overture.sandbox.people.Person;
import dev.overture.sandbox.webhooks.Outbox;
import dev.overture.sandbox.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes back to a mailbox: people's answers, machines that answer for them, and bounces. Guarded by the world's lock. */
public final class MailAnswers {
    private static final Mail.Header PLAIN = new Mail.Header("Content-Type", "text/plain; charset=utf-8");
    private static final Mail.Header AUTOMATIC = new Mail.Header("Auto-Submitted", "auto-replied");

    private final World world;
    private final Mailboxes mailboxes;
    private final Outbox outbox;
    private final Ledger ledger;

    public MailAnswers(World world, Mailboxes mailboxes, Outbox outbox, Ledger ledger) {
        this.world = world;
        this.mailboxes = mailboxes;
        this.outbox = outbox;
        this.ledger = ledger;
    }

    /**
     * Answers the last e-mail that the account sent to the person, or writes first if there is none.
     *
     * @param text the words, or a bounce's diagnosis
     */
    public void receive(Account account, Person person, Manner manner, String text) {
        Mail last = mailboxes.lastTo(account, person).orElse(null);
        Mail mail = switch (manner) {
            case ANSWER, UNSUBSCRIBE ->
                answer(account, person, last, last == null ? "Hello" : last.answering(), text, List.of(PLAIN));
            case OUT_OF_OFFICE -> answer(account, person, last, awaySubject(last), text, List.of(PLAIN, AUTOMATIC));
            case BOUNCE -> bounce(account, addressOf(person, last), text);
        };
        mailboxes.add(mail);
        outbox.emit(MailView.Payload.event(
                "mail_received", mail, manner.isReply() ? at -> ledger.replyAcknowledged(person.key(), at) : null));
    }

    private Mail answer(
            Account account,
            Person person,
            @Nullable Mail last,
            String subject,
            String text,
            List<Mail.Header> headers) {
        Mail.Address from = new Mail.Address(person.fullName(), person.address());
        return mail(account, from, subject, text, last, headers);
    }

    /** As mail systems do, in no thread: only the report itself names the address that failed. */
    private Mail bounce(Account account, String failed, String diagnosis) {
        String host = account.address().substring(account.address().indexOf('@') + 1);
        String report = """
                This is the mail system. Your message could not be delivered to one of its recipients.

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: %s
                """.formatted(failed, diagnosis);
        return mail(
                account,
                new Mail.Address("Mail Delivery System", "mailer-daemon@" + host),
                "Undelivered Mail Returned to Sender",
                report,
                null,
                List.of(
                        new Mail.Header("Content-Type", "multipart/report; report-type=delivery-status"),
                        new Mail.Header("X-Failed-Recipients", failed),
                        new Mail.Header("Return-Path", "<>"),
                        AUTOMATIC));
    }

    private Mail mail(
            Account account,
            Mail.Address from,
            String subject,
            String text,
            @Nullable Mail parent,
            List<Mail.Header> headers) {
        return new Mail(
                world.nextId("mail"),
                world.nextSequence(),
                account.id(),
                false,
                from,
                List.of(new Mail.Address(account.name(), account.address())),
                List.of(),
                List.of(),
                subject,
                text,
                world.now(),
                parent == null ? world.nextId("thr") : parent.threadId(),
                parent,
                null,
                SendMail.Tracking.NONE,
                headers);
    }

    private static String awaySubject(@Nullable Mail last) {
        return "Automatic reply: " + (last == null ? "Hello" : last.subject());
    }

    private String addressOf(Person person, @Nullable Mail last) {
        return last == null ? person.address() : mailboxes.addressOf(person, last);
    }
}

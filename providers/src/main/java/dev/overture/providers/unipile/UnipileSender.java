package dev.overture.providers.unipile;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.model.sending.Refusal;
import dev.overture.model.sending.WriteOutcome;
import dev.overture.providers.MessageSender;
import dev.overture.providers.OutboundMessage;
import dev.overture.providers.OutboundMessage.ChatMessage;
import dev.overture.providers.OutboundMessage.Email;
import dev.overture.providers.OutboundMessage.Inmail;
import dev.overture.providers.OutboundMessage.Invitation;
import dev.overture.providers.OutboundMessage.ProfileVisit;
import dev.overture.providers.OutboundMessage.Withdrawal;
import dev.overture.providers.unipile.client.ChatWrites;
import dev.overture.providers.unipile.client.EmailWrites;
import dev.overture.providers.unipile.client.InvitationWrites;
import dev.overture.providers.unipile.client.ProfileVisits;
import dev.overture.providers.unipile.http.CallFailure;
import dev.overture.providers.unipile.http.CallOptions;
import dev.overture.providers.unipile.http.UnipileException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Writes to Unipile. */
final class UnipileSender implements MessageSender {

    private final InvitationWrites invitations;
    private final ChatWrites chats;
    private final EmailWrites emails;
    private final ProfileVisits visits;
    private final WithdrawalSender withdrawals;
    private final AccountPresence accounts;
    private final ObjectMapper mapper;
    private final Duration deadline;

    UnipileSender(
            InvitationWrites invitations,
            ChatWrites chats,
            EmailWrites emails,
            ProfileVisits visits,
            WithdrawalSender withdrawals,
            AccountPresence accounts,
            ObjectMapper mapper,
            Duration deadline) {
        this.invitations = invitations;
        this.chats = chats;
        this.emails = emails;
        this.visits = visits;
        this.withdrawals = withdrawals;
        this.accounts = accounts;
        this.mapper = mapper;
        this.deadline = deadline;
    }

    @Override
    public WriteOutcome send(OutboundMessage message, Instant writeUntil) {
        Budget budget = Budget.of(deadline);
        try {
            return write(message, budget, writeUntil);
        } catch (UnipileException e) {
            if (e.failure() instanceof CallFailure.ErrorAnswer answer
                    && ErrorTable.saysNotFound(answer)
                    && accounts.isMissing(message.vendorAccountId(), budget.forRead())) {
                return new WriteOutcome.Refused(Refusal.ACCOUNT_DISCONNECTED, null, AccountPresence.MISSING);
            }
            return message instanceof Withdrawal
                    ? WithdrawalSender.outcome(e.failure())
                    : Outcomes.ofWrite(e.failure());
        }
    }

    private WriteOutcome write(OutboundMessage message, Budget budget, Instant writeUntil) {
        if (message instanceof Invitation invitation) {
            return invite(invitation, budget.forWrite(writeUntil));
        }
        if (message instanceof ChatMessage chatMessage) {
            return chat(chatMessage, budget.forWrite(writeUntil));
        }
        if (message instanceof Inmail inmail) {
            return inmail(inmail, budget.forWrite(writeUntil));
        }
        if (message instanceof ProfileVisit visit) {
            visits.visit(visit.recipientId(), visit.vendorAccountId(), budget.forWrite(writeUntil));
            return new WriteOutcome.Accepted(null, null, null, null);
        }
        if (message instanceof Email email) {
            return email(email, budget.forWrite(writeUntil));
        }
        return withdrawals.withdraw((Withdrawal) message, budget, writeUntil);
    }

    private WriteOutcome invite(Invitation invitation, CallOptions options) {
        String note = invitation.note();
        InvitationWrites.InvitationSent sent = invitations.invite(
                new InvitationWrites.Invite(
                        invitation.vendorAccountId(),
                        invitation.recipientId(),
                        note == null || note.isBlank() ? null : note),
                options);
        return new WriteOutcome.Accepted(sent.invitationId(), null, null, sent.usage());
    }

    private WriteOutcome chat(ChatMessage message, CallOptions options) {
        String chatId = message.chatId();
        if (chatId != null) {
            ChatWrites.MessageSent sent = chats.write(chatId, message.vendorAccountId(), message.text(), options);
            return new WriteOutcome.Accepted(sent.messageId(), chatId, null, null);
        }
        ChatWrites.ChatStarted started = chats.start(
                message.vendorAccountId(), List.of(message.recipientId()), null, message.text(), null, null, options);
        return new WriteOutcome.Accepted(started.messageId(), started.chatId(), null, null);
    }

    private WriteOutcome inmail(Inmail inmail, CallOptions options) {
        ChatWrites.ChatStarted started = chats.start(
                inmail.vendorAccountId(),
                List.of(inmail.recipientId()),
                inmail.subject(),
                inmail.text(),
                "classic",
                "true",
                options);
        return new WriteOutcome.Accepted(started.messageId(), started.chatId(), null, null);
    }

    private WriteOutcome email(Email email, CallOptions options) {
        EmailForm form = new EmailForm(mapper, email);
        EmailWrites.EmailSent sent = emails.send(
                email.vendorAccountId(),
                form.to(),
                email.subject(),
                email.body(),
                email.replyTo(),
                form.customHeaders(),
                form.trackingOptions(),
                options);
        return new WriteOutcome.Accepted(sent.providerId(), null, sent.trackingId(), null);
    }
}

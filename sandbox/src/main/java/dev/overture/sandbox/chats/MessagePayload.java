package dev.overture.sandbox.chats;

import dev.overture.sandbox.accounts.Account;
import dev.overture.sandbox.accounts.AccountType;
import dev.overture.sandbox.wire.Wire;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The webhook about a message, in which nothing but the ids tells who wrote it. */
record MessagePayload(
        String event,
        String accountId,
        AccountType accountType,
        AccountInfo accountInfo,
        String chatId,
        String messageId,
        @Nullable String message,
        String timestamp,
        Party sender,
        List<Party> attendees,
        List<String> attachments) {
    static MessagePayload of(Account account, Message message, Attendee sender, List<Attendee> attendees) {
        return new MessagePayload(
                "message_received",
                account.id(),
                account.type(),
                new AccountInfo(account.type(), "classic", account.providerId()),
                message.chat().id(),
                message.id(),
                message.text(),
                Wire.instant(message.at()),
                Party.of(sender),
                attendees.stream().map(Party::of).toList(),
                List.of());
    }

    record AccountInfo(AccountType type, String feature, String userId) {}

    record Party(
            String attendeeId, @Nullable String attendeeName, String attendeeProviderId, String attendeeProfileUrl) {
        static Party of(Attendee attendee) {
            return new Party(attendee.id(), attendee.name(), attendee.providerId(), attendee.profileUrl());
        }
    }
}

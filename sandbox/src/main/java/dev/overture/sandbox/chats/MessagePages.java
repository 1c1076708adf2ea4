package dev.overture.sandbox.chats;

import dev.overture.sandbox.wire.Paging;
import dev.overture.sandbox.wire.VendorList;
import dev.overture.sandbox.wire.Wire;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages of messages, with the filters that all lists of messages share. */
final class MessagePages {
    private static final Paging LIST = new Paging("MessageList", 1, 250, 100);

    private final ChatViews views;

    MessagePages(ChatViews views) {
        this.views = views;
    }

    /** One page of {@code all}, which is newest first. */
    VendorList page(
            List<Message> all,
            @Nullable String senderId,
            @Nullable String before,
            @Nullable String after,
            @Nullable String cursor,
            @Nullable String limit) {
        List<Message> found = all.stream()
                .filter(message -> Wire.isBefore(message.at(), before) && Wire.isAfter(message.at(), after))
                .filter(message -> senderId == null
                        || senderId.equals(views.message(message).senderId()))
                .toList();
        return LIST.page(found, Message::position, views::message, cursor, limit);
    }

    /** Whether the account is in a comma list, or no list was given. */
    static boolean isAmong(String accountId, @Nullable String wanted) {
        return wanted == null
                || wanted.isEmpty()
                || Arrays.asList(wanted.split(",")).contains(accountId);
    }
}

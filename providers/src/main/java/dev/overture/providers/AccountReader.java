package dev.overture.providers;

import dev.overture.model.accounts.VendorState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what happened on an account at a vendor. Every method is one read, and empty where the vendor did not answer; that
 * says nothing about the account.
 */
public interface AccountReader {

    /** Whether the vendor can act for the account. */
    Optional<VendorState> state(String vendorAccountId);

    /** A page of connections, the newest first. */
    Optional<ListPage<Connection>> connections(String vendorAccountId, @Nullable String cursor);

    /** A page of invitations that the account sent and that nobody answered. */
    Optional<ListPage<Pending>> pendingInvitations(String vendorAccountId, @Nullable String cursor);

    /** A page of messages over all chats since an instant, by whomever. */
    Optional<ListPage<ChatMessage>> messages(String vendorAccountId, Instant since, @Nullable String cursor);

    /**
     * A page of a list.
     *
     * @param cursor opaque, for the next page; null on the last one
     */
    record ListPage<T>(List<T> items, @Nullable String cursor) {

        /** Copies the items. */
        public ListPage {
            items = List.copyOf(items);
        }
    }

    /**
     * A connection.
     *
     * @param providerId as this account sees the person
     * @param publicId the slug of their profile
     * @param since when they connected, where it was told
     */
    record Connection(
            @Nullable String providerId,
            @Nullable String publicId,
            @Nullable Instant since) {

        @Override
        public String toString() {
            return "Connection[since=" + since + "]";
        }
    }

    /** An invitation that is pending. */
    record Pending(
            @Nullable String id,
            @Nullable String providerId,
            @Nullable String publicId) {

        @Override
        public String toString() {
            return "Pending[id=" + id + "]";
        }
    }

    /**
     * A message in a chat.
     *
     * @param ours whether the account wrote it; null where the vendor did not say
     * @param event whether it is a system line and nobody's words
     */
    record ChatMessage(
            @Nullable String id,
            @Nullable String chatId,
            @Nullable String senderId,
            @Nullable String text,
            @Nullable Instant at,
            @Nullable Boolean ours,
            boolean event) {

        @Override
        public String toString() {
            return "ChatMessage[id=" + id + "]";
        }
    }
}

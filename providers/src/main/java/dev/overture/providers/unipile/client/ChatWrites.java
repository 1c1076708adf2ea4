package dev.overture.providers.unipile.client;

import dev.overture.providers.unipile.http.CallOptions;
import dev.overture.providers.unipile.http.ExpectedObject;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes messages, as multipart forms. */
@Headers("Content-Type: multipart/form-data")
public interface ChatWrites {

    /**
     * Writes to people; an existing 1-to-1 chat is used again.
     *
     * @param attendeesIds at least one; several make a group
     * @param linkedinApi {@code classic}, {@code recruiter} or {@code sales_navigator}; null is the classic inbox
     * @param inmail {@code true} for an InMail, else null
     */
    @RequestLine("POST /chats")
    ChatStarted start(
            @Param("account_id") String accountId,
            @Param("attendees_ids") List<String> attendeesIds,
            @Param("subject") @Nullable String subject,
            @Param("text") String text,
            @Param("linkedin[api]") @Nullable String linkedinApi,
            @Param("linkedin[inmail]") @Nullable String inmail,
            CallOptions options);

    /** Writes into a chat; {@code accountId} makes the vendor refuse a chat of another account. */
    @RequestLine(value = "POST /chats/{chat_id}/messages", decodeSlash = false)
    MessageSent write(
            @Param("chat_id") String chatId,
            @Param("account_id") String accountId,
            @Param("text") String text,
            CallOptions options);

    /** It was written; both ids may be missing all the same. */
    @ExpectedObject("ChatStarted")
    record ChatStarted(@Nullable String chatId, @Nullable String messageId) {}

    /** It was written; the id may be missing all the same. */
    @ExpectedObject("MessageSent")
    record MessageSent(@Nullable String messageId) {}
}

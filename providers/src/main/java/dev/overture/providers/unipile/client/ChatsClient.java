package dev.overture.providers.unipile.client;

import feign.Param;
import feign.RequestLine;
import org.jspecify.annotations.Nullable;

/** Reads chats and messages. {@code after} is ISO text with milliseconds in UTC; pages hold at most 250. */
public interface ChatsClient {

    /** Chats of an account. */
    @RequestLine(
            value = "GET /chats?account_id={account_id}&after={after}&limit={limit}&cursor={cursor}",
            decodeSlash = false)
    Page<Chat> list(
            @Param("account_id") String accountId,
            @Param("after") @Nullable String after,
            @Param("limit") @Nullable Integer limit,
            @Param("cursor") @Nullable String cursor);

    /** One chat. */
    @RequestLine(value = "GET /chats/{chat_id}", decodeSlash = false)
    Chat get(@Param("chat_id") String chatId);

    /** Messages of one chat. */
    @RequestLine(
            value = "GET /chats/{chat_id}/messages?after={after}&limit={limit}&cursor={cursor}",
            decodeSlash = false)
    Page<Message> messages(
            @Param("chat_id") String chatId,
            @Param("after") @Nullable String after,
            @Param("limit") @Nullable Integer limit,
            @Param("cursor") @Nullable String cursor);

    /** Messages of an account, over all chats. */
    @RequestLine(
            value = "GET /messages?account_id={account_id}&after={after}&limit={limit}&cursor={cursor}",
            decodeSlash = false)
    Page<Message> allMessages(
            @Param("account_id") String accountId,
            @Param("after") @Nullable String after,
            @Param("limit") @Nullable Integer limit,
            @Param("cursor") @Nullable String cursor);
}

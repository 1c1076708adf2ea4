package dev.overture.providers.unipile.client;

import dev.overture.providers.unipile.http.CallOptions;
import feign.Param;
import feign.RequestLine;
import org.jspecify.annotations.Nullable;

/** Reads pending invitations; one that was accepted, declined or withdrawn just disappears. */
public interface InvitationsClient {

    /** Pending invitations that the account sent, at most 100 a page. */
    @RequestLine(
            value = "GET /users/invite/sent?account_id={account_id}&limit={limit}&cursor={cursor}",
            decodeSlash = false)
    Page<SentInvitation> sent(
            @Param("account_id") String accountId,
            @Param("limit") @Nullable Integer limit,
            @Param("cursor") @Nullable String cursor);

    /** As {@link #sent(String, Integer, String)}, within its own deadline. */
    @RequestLine(
            value = "GET /users/invite/sent?account_id={account_id}&limit={limit}&cursor={cursor}",
            decodeSlash = false)
    Page<SentInvitation> sent(
            @Param("account_id") String accountId,
            @Param("limit") @Nullable Integer limit,
            @Param("cursor") @Nullable String cursor,
            CallOptions options);

    /** Pending invitations that the account received, at most 100 a page. */
    @RequestLine(
            value = "GET /users/invite/received?account_id={account_id}&limit={limit}&cursor={cursor}",
            decodeSlash = false)
    Page<ReceivedInvitation> received(
            @Param("account_id") String accountId,
            @Param("limit") @Nullable Integer limit,
            @Param("cursor") @Nullable String cursor);
}

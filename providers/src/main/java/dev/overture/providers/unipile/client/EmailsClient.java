package dev.overture.providers.unipile.client;

import feign.Param;
import feign.RequestLine;
import org.jspecify.annotations.Nullable;

/** Reads mailboxes. */
public interface EmailsClient {

    /**
     * E-mails of an account with their headers, the newest first, at most 250 a page.
     *
     * @param after ISO text with milliseconds in UTC
     */
    @RequestLine(
            value = "GET /emails?account_id={account_id}&after={after}&include_headers=true"
                    + "&limit={limit}&cursor={cursor}",
            decodeSlash = false)
    Page<Email> list(
            @Param("account_id") String accountId,
            @Param("after") @Nullable String after,
            @Param("limit") @Nullable Integer limit,
            @Param("cursor") @Nullable String cursor);
}

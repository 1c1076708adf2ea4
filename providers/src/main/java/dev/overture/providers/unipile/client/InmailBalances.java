package dev.overture.providers.unipile.client;

import dev.overture.providers.unipile.http.ExpectedObject;
import feign.Param;
import feign.RequestLine;
import org.jspecify.annotations.Nullable;

/** Reads InMail credits. */
public interface InmailBalances {

    /** The credits of one account. */
    @RequestLine(value = "GET /linkedin/inmail_balance?account_id={account_id}", decodeSlash = false)
    InmailBalance get(@Param("account_id") String accountId);

    /** Credits by product; null where the account does not have that product. */
    @ExpectedObject("LinkedinInmailBalance")
    record InmailBalance(
            @Nullable Integer premium,
            @Nullable Integer recruiter,
            @Nullable Integer salesNavigator) {}
}

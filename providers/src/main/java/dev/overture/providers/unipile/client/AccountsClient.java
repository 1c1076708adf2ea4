package dev.overture.providers.unipile.client;

import dev.overture.providers.unipile.http.CallOptions;
import feign.Param;
import feign.RequestLine;
import org.jspecify.annotations.Nullable;

/** Reads linked accounts. */
public interface AccountsClient {

    /** All linked accounts, at most 250 a page. */
    @RequestLine(value = "GET /accounts?limit={limit}&cursor={cursor}", decodeSlash = false)
    Page<Account> list(@Param("limit") @Nullable Integer limit, @Param("cursor") @Nullable String cursor);

    /** One linked account. */
    @RequestLine(value = "GET /accounts/{id}", decodeSlash = false)
    Account get(@Param("id") String accountId);

    /** One linked account, within its own deadline. */
    @RequestLine(value = "GET /accounts/{id}", decodeSlash = false)
    Account get(@Param("id") String accountId, CallOptions options);
}

package dev.overture.providers.unipile.client;

import feign.Param;
import feign.RequestLine;
import org.jspecify.annotations.Nullable;

/** Reads people and connections. */
public interface UsersClient {

    /** A person by public slug or provider id, without sections; counts as a profile view. */
    @RequestLine(value = "GET /users/{identifier}?account_id={account_id}", decodeSlash = false)
    UserProfile get(@Param("identifier") String identifier, @Param("account_id") String accountId);

    /** The account's own profile. */
    @RequestLine(value = "GET /users/me?account_id={account_id}", decodeSlash = false)
    UserProfile me(@Param("account_id") String accountId);

    /** Connections, the newest first, at most 1000 a page. */
    @RequestLine(
            value = "GET /users/relations?account_id={account_id}&limit={limit}&cursor={cursor}",
            decodeSlash = false)
    Page<Relation> relations(
            @Param("account_id") String accountId,
            @Param("limit") @Nullable Integer limit,
            @Param("cursor") @Nullable String cursor);
}

package dev.overture.providers.unipile.client;

import dev.overture.providers.unipile.http.CallOptions;
import dev.overture.providers.unipile.http.ExpectedObject;
import feign.Param;
import feign.RequestLine;

/** Visits profiles so that the people see it, which makes a GET a write. */
public interface ProfileVisits {

    /** Visits one; {@code options} must be those of a write. */
    @RequestLine(value = "GET /users/{identifier}?account_id={account_id}&notify=true", decodeSlash = false)
    Visited visit(@Param("identifier") String identifier, @Param("account_id") String accountId, CallOptions options);

    /** The person was visited; what the profile says is of no interest. */
    @ExpectedObject("UserProfile")
    record Visited() {}
}

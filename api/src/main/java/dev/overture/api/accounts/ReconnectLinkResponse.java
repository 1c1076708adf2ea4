package dev.overture.api.accounts;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;

/** The page on which an account is linked again; whoever holds the address can do it. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ReconnectLinkResponse(String url, Instant expiresAt) {

    @Override
    public String toString() {
        return "ReconnectLinkResponse[expiresAt=" + expiresAt + "]";
    }
}

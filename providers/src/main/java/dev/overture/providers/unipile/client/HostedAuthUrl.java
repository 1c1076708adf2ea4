package dev.overture.providers.unipile.client;

import dev.overture.providers.unipile.http.ExpectedObject;
import org.jspecify.annotations.Nullable;

/** The page on which a person links an account; whoever holds the address can do it. */
@ExpectedObject("HostedAuthUrl")
public record HostedAuthUrl(@Nullable String url) {

    @Override
    public String toString() {
        return "HostedAuthUrl[]";
    }
}

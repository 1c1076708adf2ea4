package dev.overture.sandbox.wire;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Lets nobody reach a vendor route without the key in {@code X-API-KEY}; control routes are open. */
public final class ApiKeyFilter implements ContainerRequestFilter {
    private final byte[] apiKey;

    public ApiKeyFilter(String apiKey) {
        this.apiKey = apiKey.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.getUriInfo().getPath().startsWith("api/v1")) {
            return;
        }
        String given = request.getHeaderString("X-API-KEY");
        if (given == null || !MessageDigest.isEqual(apiKey, given.getBytes(StandardCharsets.UTF_8))) {
            throw VendorError.of(401, "missing_credentials", "X-API-KEY is missing or wrong");
        }
    }
}

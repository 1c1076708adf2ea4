package dev.overture.providers.unipile;

import dev.overture.providers.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * How to reach Unipile.
 *
 * @param baseUrl the whole prefix of every call, with {@code /api/v1}; a final slash is dropped
 * @param apiKey the key that reaches every linked account
 * @param connectTimeout until the connection stands; above zero
 * @param writeDeadline for a whole write, from the call to the last byte of the answer; at least the connect time-out
 * @param readDeadline for a whole read, its retries and redirects included; at least the connect time-out
 */
public record UnipileConfig(
        URI baseUrl, Secret apiKey, Duration connectTimeout, Duration writeDeadline, Duration readDeadline) {

    private static final Duration LONGEST = Duration.ofMinutes(30);

    /**
     * Checks everything that can be checked without a call.
     *
     * @throws IllegalArgumentException naming the value that is wrong
     */
    public UnipileConfig {
        baseUrl = checked(baseUrl);
        requireWithin("connectTimeout", connectTimeout, Duration.ofMillis(1));
        requireWithin("writeDeadline", writeDeadline, connectTimeout);
        requireWithin("readDeadline", readDeadline, connectTimeout);
    }

    /** A configuration with the usual times: 10 s to connect, 60 s for a write and for a read. */
    public static UnipileConfig of(URI baseUrl, Secret apiKey) {
        return new UnipileConfig(
                baseUrl, apiKey, Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(60));
    }

    private static URI checked(URI url) {
        if (url.getScheme() == null || !Set.of("http", "https").contains(url.getScheme()) || url.getHost() == null) {
            throw new IllegalArgumentException("baseUrl must be an absolute http or https URL");
        }
        if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("baseUrl must hold no user, query or fragment");
        }
        String text = url.toString();
        return text.endsWith("/") ? URI.create(text.replaceAll("/+$", "")) : url;
    }

    private static void requireWithin(String name, Duration value, Duration least) {
        if (value.compareTo(least) < 0 || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + " must be between " + least + " and " + LONGEST);
        }
    }
}

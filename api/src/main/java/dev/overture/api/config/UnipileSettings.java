package dev.overture.api.config;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.providers.Secret;
import dev.overture.providers.unipile.UnipileConfig;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How this process reaches Unipile, and is reached by it. Everything may be missing; then it gives no links. */
public final class UnipileSettings {

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private final @Nullable URI baseUrl;
    private final @Nullable Secret apiKey;
    private final @Nullable URI publicUrl;

    @JsonCreator
    UnipileSettings(
            @JsonProperty("baseUrl") @Nullable String baseUrl,
            @JsonProperty("apiKey") @Nullable String apiKey,
            @JsonProperty("publicUrl") @Nullable String publicUrl) {
        this.baseUrl = baseUrl == null || baseUrl.isBlank() ? null : URI.create(baseUrl);
        this.apiKey = apiKey == null || apiKey.isBlank() ? null : Secret.of(apiKey);
        this.publicUrl = publicUrl == null || publicUrl.isBlank() ? null : URI.create(publicUrl);
    }

    /** Nothing is known of Unipile. */
    public static UnipileSettings none() {
        return new UnipileSettings(null, null, null);
    }

    /** Empty where the address or the key is missing. */
    public Optional<UnipileConfig> connection() {
        return baseUrl == null || apiKey == null
                ? Optional.empty()
                : Optional.of(new UnipileConfig(baseUrl, apiKey, Duration.ofSeconds(5), DEADLINE, DEADLINE));
    }

    /** Where Unipile reaches this process; empty where it cannot. */
    public Optional<URI> publicUrl() {
        return Optional.ofNullable(publicUrl);
    }
}

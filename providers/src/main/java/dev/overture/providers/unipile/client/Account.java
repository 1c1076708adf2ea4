package dev.overture.providers.unipile.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A linked account.
 *
 * @param type {@code LINKEDIN}, {@code WHATSAPP}, {@code GOOGLE_OAUTH}, {@code OUTLOOK}, {@code MAIL}…
 */
public record Account(
        @Nullable String id,
        @Nullable String type,
        @Nullable String name,
        @Nullable Instant createdAt,
        @Nullable ConnectionParams connectionParams,
        @Nullable List<Source> sources) {

    /** Whether no part of it is known to be broken; only then are its reads fresh and its writes possible. */
    public boolean healthy() {
        return sources == null || sources.stream().allMatch(source -> source != null && "OK".equals(source.status()));
    }

    /** One part of an account, with its own state. */
    public record Source(@Nullable String id, @Nullable String status) {}

    /** Who the account is at its provider. */
    public record ConnectionParams(
            @Nullable Im im, @Nullable Mail mail) {}

    /** A messaging identity. */
    public record Im(
            @Nullable String id,
            @Nullable String username,
            @Nullable String phoneNumber,
            @JsonProperty("publicIdentifier") @Nullable String publicIdentifier,
            @JsonProperty("premiumFeatures") @Nullable List<String> premiumFeatures) {

        @Override
        public String toString() {
            return "Im[]";
        }
    }

    /** A mailbox. */
    public record Mail(@Nullable String id, @Nullable String username) {

        @Override
        public String toString() {
            return "Mail[]";
        }
    }

    @Override
    public String toString() {
        return "Account[id=" + id + ", type=" + type + ", sources=" + sources + "]";
    }
}

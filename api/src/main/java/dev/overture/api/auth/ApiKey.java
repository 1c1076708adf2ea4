package dev.overture.api.auth;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A key of a workspace, shown once when it is made. Only its hash is stored; a key is 256 random bits, so that a plain
 * SHA-256 is enough and a look-up by hash tells nobody how much of a guess was right.
 */
public final class ApiKey {

    private static final String PREFIX = "ovk_";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private ApiKey(String text) {
        this.text = text;
    }

    /** A new key. */
    public static ApiKey generate() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new ApiKey(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** The key that somebody sent, right or wrong. */
    static ApiKey sent(String text) {
        return new ApiKey(text);
    }

    /** The key itself, {@code ovk_} and 43 characters: a secret. */
    public String reveal() {
        return text;
    }

    /** What is stored: 32 bytes. */
    public byte[] hash() {
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asBytes();
    }

    @Override
    public String toString() {
        return PREFIX + "***";
    }
}

package dev.overture.sandbox.world;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Repeatable randomness: every draw is a function of the seed and of the names it is drawn for. */
public record Seed(long value) {
    private static final int ID_LENGTH = 22;

    /** Twenty-two URL-safe characters that look random and depend on the seed and {@code parts} only. */
    public String hash(String... parts) {
        return stableHash(value + "|" + String.join("|", parts));
    }

    /** A number from 0 (included) to 1 (excluded) that depends on the seed and {@code parts} only. */
    public double draw(String... parts) {
        long bits =
                ByteBuffer.wrap(digest(value + "|" + String.join("|", parts))).getLong();
        return (bits >>> 11) * 0x1.0p-53;
    }

    /** As {@link #hash}, but the same under every seed: for ids that a caller must be able to foresee. */
    public static String stableHash(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(digest(text))
                .substring(0, ID_LENGTH);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

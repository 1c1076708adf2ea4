package dev.overture.model.links;

import dev.overture.model.ids.CampaignProspectId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The links by which people unsubscribe. A token is the id of a campaign prospect and its HMAC-SHA256: it says nothing about
 * the person, and nobody makes one without the secret.
 */
public final class UnsubscribeLinks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "overture/unsubscribe/1".getBytes(StandardCharsets.US_ASCII);
    private static final int ID_BYTES = 16;
    private static final int MAC_BYTES = 32;
    private static final int FEWEST_CHARACTERS = 16;

    private final String base;
    private final SecretKeySpec key;

    /**
     * @param publicUrl where the API is reached from outside, {@code https://overture.example.org}; a final slash is dropped
     * @param secret from which the key is derived, at least 16 characters
     * @throws IllegalArgumentException if one of them cannot serve; the message does not repeat the secret
     */
    public UnsubscribeLinks(String publicUrl, String secret) {
        if (!publicUrl.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
            throw new IllegalArgumentException("the public URL must be an absolute http or https URL");
        }
        if (secret.length() < FEWEST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "the secret of links must have at least " + FEWEST_CHARACTERS + " characters");
        }
        this.base = publicUrl.replaceFirst("/+$", "") + "/unsubscribe/";
        this.key = new SecretKeySpec(
                hmac(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM), PURPOSE), ALGORITHM);
    }

    /** The links of this configuration; empty where either part is missing or blank. */
    public static Optional<UnsubscribeLinks> of(String publicUrl, String secret) {
        return publicUrl.isBlank() || secret.isBlank()
                ? Optional.empty()
                : Optional.of(new UnsubscribeLinks(publicUrl.strip(), secret.strip()));
    }

    /** The link in an e-mail to this campaign prospect, always the same one. */
    public String of(CampaignProspectId campaignProspect) {
        byte[] id = bytes(campaignProspect.value());
        byte[] token = Arrays.copyOf(id, ID_BYTES + MAC_BYTES);
        System.arraycopy(hmac(key, id), 0, token, ID_BYTES, MAC_BYTES);
        return base + Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Whom a token is about; empty unless it is one of ours. Takes as long wherever a forged one differs. */
    public Optional<CampaignProspectId> read(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (bytes.length != ID_BYTES + MAC_BYTES) {
            return Optional.empty();
        }
        byte[] id = Arrays.copyOf(bytes, ID_BYTES);
        byte[] sent = Arrays.copyOfRange(bytes, ID_BYTES, bytes.length);
        return MessageDigest.isEqual(hmac(key, id), sent)
                ? Optional.of(new CampaignProspectId(uuid(id)))
                : Optional.empty();
    }

    private static byte[] hmac(SecretKeySpec key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java knows " + ALGORITHM, e);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}

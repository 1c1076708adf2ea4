package dev.overture.api.inbox;

import dev.overture.providers.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What Unipile must send when a page for linking accounts is done: it can send no header then, so the secret stands in the
 * address. It is derived from the webhooks' secret, which so never leaves in an address.
 */
public final class HostedAuthSecret {

    private static final String PURPOSE = "hosted-auth";

    private HostedAuthSecret() {}

    /** The token that this secret of the webhooks leads to. */
    static Secret of(Secret webhookSecret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(webhookSecret.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Secret.of(HexFormat.of().formatHex(mac.doFinal(PURPOSE.getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK knows HmacSHA256", e);
        }
    }

    /**
     * The address that Unipile is given.
     *
     * @param publicUrl where this API is reached from outside
     */
    public static URI notifyUrl(URI publicUrl, Secret webhookSecret) {
        // In the query, which no request log holds.
        return URI.create(publicUrl.toString().replaceFirst("/+$", "")
                + HostedAuthResource.PATH
                + "?token="
                + of(webhookSecret).reveal());
    }
}

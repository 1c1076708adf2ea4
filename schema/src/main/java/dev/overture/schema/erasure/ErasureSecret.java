package dev.overture.schema.erasure;

import dev.overture.model.ids.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.config.JdbiConfig;
import org.jspecify.annotations.Nullable;

/**
 * The secret under which addresses of erased people are hashed, as a setting of a {@code Jdbi}. It is never in the database: who
 * has only that cannot find out whose hashes these are.
 */
public final class ErasureSecret implements JdbiConfig<ErasureSecret> {

    /** How many characters a secret has at least. */
    public static final int SHORTEST = 16;

    private static final String ALGORITHM = "HmacSHA256";

    private @Nullable String secret;

    /** No secret: nobody can be erased, and nobody is recognised. */
    public ErasureSecret() {}

    /**
     * From now on it is this one; blank is none.
     *
     * @throws IllegalArgumentException if it is shorter than {@link #SHORTEST} characters
     */
    public void set(String value) {
        if (!value.isBlank() && value.length() < SHORTEST) {
            throw new IllegalArgumentException("the secret of erasures must have at least " + SHORTEST + " characters");
        }
        secret = value.isBlank() ? null : value;
    }

    /** Whether there is one. */
    public boolean isSet() {
        return secret != null;
    }

    /**
     * The keyed hash of an address in its one spelling; another workspace's hash of the same address is another one.
     *
     * @throws IllegalStateException if there is no secret
     */
    byte[] hash(WorkspaceId workspace, String address) {
        if (secret == null) {
            throw new IllegalStateException("there is no secret for erasures");
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(("erasure/" + secret).getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal((workspace + "\n" + address).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK knows " + ALGORITHM, e);
        }
    }

    @Override
    public ErasureSecret createCopy() {
        ErasureSecret copy = new ErasureSecret();
        copy.secret = secret;
        return copy;
    }

    @Override
    public String toString() {
        return "ErasureSecret[]";
    }
}

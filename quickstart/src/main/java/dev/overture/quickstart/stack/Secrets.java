package dev.overture.quickstart.stack;

import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets for one run. */
final class Secrets {

    private Secrets() {}

    /** 192 random bits in URL-safe base64. */
    static String draw() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

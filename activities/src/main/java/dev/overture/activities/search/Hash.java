package dev.overture.activities.search;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/** SHA-256 in hexadecimal digits. */
final class Hash {

    private Hash() {}

    static String of(String text) {
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    }
}

package dev.overture.api.ids;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/** What requests are recognised by when they come again: as short as it is whatever callers write, and telling nothing of it. */
public final class RequestHash {

    private RequestHash() {}

    /** The SHA-256 of a text, in 64 hexadecimal digits. */
    public static String of(String text) {
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    }
}

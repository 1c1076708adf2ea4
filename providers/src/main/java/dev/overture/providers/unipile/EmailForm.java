package dev.overture.providers.unipile;

import dev.overture.providers.OutboundMessage.Email;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How our e-mails are marked and typed. */
final class EmailForm {

    /** Carries the marker by which an e-mail is found again. */
    static final String MARKER_HEADER = "X-Overture-Message";

    private static final Pattern MARKUP = Pattern.compile(
            "</?(html|body|p|br|div|span|a|b|i|u|em|strong|ul|ol|li|table|h[1-6]|img)(\\s[^<>]*)?/?>",
            Pattern.CASE_INSENSITIVE);

    private EmailForm() {}

    /** The headers to ask for: our marker, and for a body without markup a type, since the vendor assumes HTML. */
    static List<Map<String, String>> headers(Email email) {
        List<Map<String, String>> headers = new ArrayList<>();
        headers.add(Map.of("name", MARKER_HEADER, "value", email.marker()));
        if (!MARKUP.matcher(email.body()).find()) {
            headers.add(Map.of("name", "Content-Type", "value", "text/plain; charset=utf-8"));
        }
        return headers;
    }
}

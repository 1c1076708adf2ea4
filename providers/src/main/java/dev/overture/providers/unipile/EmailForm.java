package dev.overture.providers.unipile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.providers.OutboundMessage.Email;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The structured fields of an e-mail's form, each JSON text. */
final class EmailForm {

    /** Carries the marker by which an e-mail is found again. */
    static final String MARKER_HEADER = "X-Overture-Message";

    private static final Header PLAIN_TEXT = new Header("Content-Type", "text/plain; charset=utf-8");
    private final ObjectMapper mapper;
    private final Email email;

    EmailForm(ObjectMapper mapper, Email email) {
        this.mapper = mapper;
        this.email = email;
    }

    String to() {
        String name = email.toName();
        return json(List.of(new Recipient(name == null || name.isBlank() ? null : name, email.toAddress())));
    }

    /** Our marker, and for a plain body its type, since the vendor assumes HTML. */
    String customHeaders() {
        Header marker = new Header(MARKER_HEADER, email.marker());
        return json((email.html() ? Stream.of(marker) : Stream.of(marker, PLAIN_TEXT)).toList());
    }

    String trackingOptions() {
        return json(email.tracking());
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records of text always become JSON", e);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Recipient(@Nullable String displayName, String identifier) {}

    private record Header(String name, String value) {}
}

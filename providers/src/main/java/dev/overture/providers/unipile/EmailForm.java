package dev.overture.providers.unipile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.providers.OutboundMessage.Email;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The structured fields of an e-mail's form, each JSON text. */
final class EmailForm {

    /** Carries the marker by which an e-mail is found again. */
    static final String MARKER_HEADER = "X-Overture-Message";

    private static final Header PLAIN_TEXT = new Header("Content-Type", "text/plain; charset=utf-8");
    private static final Header ONE_CLICK = new Header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
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

    /** Our marker, for a plain body its type, since the vendor assumes HTML, and how to unsubscribe. */
    String customHeaders() {
        List<Header> headers = new ArrayList<>();
        headers.add(new Header(MARKER_HEADER, email.marker()));
        if (!email.html()) {
            headers.add(PLAIN_TEXT);
        }
        if (email.unsubscribeUrl() != null) {
            headers.add(new Header("List-Unsubscribe", "<" + email.unsubscribeUrl() + ">"));
            headers.add(ONE_CLICK);
        }
        return json(headers);
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

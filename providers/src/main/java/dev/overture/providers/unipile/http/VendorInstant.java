package dev.overture.providers.unipile.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads an instant as ISO text with a zone or as epoch milliseconds; anything else is null, since dates are hints. */
public final class VendorInstant extends StdDeserializer<Instant> {

    VendorInstant() {
        super(Instant.class);
    }

    @Override
    @SuppressWarnings("NullAway") // Jackson takes null for an absent value.
    public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken().isNumeric()) {
            return Instant.ofEpochMilli(parser.getLongValue());
        }
        if (parser.currentToken().isStructStart()) {
            parser.skipChildren();
            return null;
        }
        return parse(parser.getText());
    }

    /** Reads ISO text with a zone; null where it is not that. */
    public static @Nullable Instant parse(String text) {
        try {
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}

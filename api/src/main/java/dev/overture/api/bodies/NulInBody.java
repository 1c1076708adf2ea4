package dev.overture.api.bodies;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import dev.overture.api.problems.ApiException;
import dev.overture.api.problems.ErrorDetail;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refuses JSON in which a text or the name of a field holds a NUL character, naming the field: PostgreSQL stores none, whatever
 * the resource would do with it. Bodies that resources take as bytes or as a stream have readers of their own.
 */
public final class NulInBody implements ReaderInterceptor {

    private static final String CODE = "control_characters";
    private static final String ESCAPED = "\\u0000";

    private final JsonFactory json = new JsonFactory();

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (asJson(context)) {
            byte[] body = context.getInputStream().readAllBytes();
            check(body);
            context.setInputStream(new ByteArrayInputStream(body));
        }
        return context.proceed();
    }

    private static boolean asJson(ReaderInterceptorContext context) {
        MediaType type = context.getMediaType();
        boolean raw = context.getType() == byte[].class || context.getType() == InputStream.class;
        return !raw && type != null && type.getSubtype().endsWith("json");
    }

    private void check(byte[] body) throws IOException {
        // An unescaped one is no JSON; so nearly every body is done with here.
        if (!new String(body, StandardCharsets.ISO_8859_1).contains(ESCAPED)) {
            return;
        }
        List<ErrorDetail> errors = new ArrayList<>();
        try (JsonParser parser = json.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean text = token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME;
                if (text && parser.getText().indexOf('\0') >= 0) {
                    errors.add(error(parser, token));
                }
            }
        } catch (StreamReadException notJson) {
            // Told in its own words by whoever reads the body.
            return;
        }
        if (!errors.isEmpty()) {
            throw ApiException.invalid(CODE, "The body holds NUL characters.", errors);
        }
    }

    private static ErrorDetail error(JsonParser parser, JsonToken token) {
        boolean name = token == JsonToken.FIELD_NAME;
        JsonStreamContext place = parser.getParsingContext();
        String field = path(name ? place.getParent() : place);
        String message = name ? "the name of a field holds a NUL character" : "holds a NUL character; remove it";
        var at = parser.currentTokenLocation();
        return new ErrorDetail(CODE, message, field.isEmpty() ? null : field, at.getLineNr(), at.getColumnNr());
    }

    private static String path(@Nullable JsonStreamContext place) {
        if (place == null || place.inRoot()) {
            return "";
        }
        String parent = path(place.getParent());
        if (place.inArray()) {
            return parent + "[" + place.getCurrentIndex() + "]";
        }
        return parent.isEmpty() ? place.getCurrentName() : parent + "." + place.getCurrentName();
    }
}

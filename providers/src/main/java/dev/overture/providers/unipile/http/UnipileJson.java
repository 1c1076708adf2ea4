package dev.overture.providers.unipile.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Unipile's JSON: snake_case, fields come and go, and a field of an unexpected shape reads as null. */
public final class UnipileJson {

    private UnipileJson() {}

    /** Makes a mapper for requests and answers. */
    public static ObjectMapper mapper() {
        return JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .addHandler(new UnexpectedShapeIsNull())
                .addModule(new SimpleModule().addDeserializer(Instant.class, new VendorInstant()))
                .build();
    }

    private static final class UnexpectedShapeIsNull extends DeserializationProblemHandler {

        @Override
        public @Nullable Object handleUnexpectedToken(
                DeserializationContext context,
                JavaType wanted,
                JsonToken token,
                JsonParser parser,
                @Nullable String message)
                throws IOException {
            parser.skipChildren();
            return null;
        }

        @Override
        public @Nullable Object handleWeirdStringValue(
                DeserializationContext context, Class<?> wanted, String value, @Nullable String message) {
            return null;
        }

        @Override
        public @Nullable Object handleMissingInstantiator(
                DeserializationContext context,
                Class<?> wanted,
                com.fasterxml.jackson.databind.deser.@Nullable ValueInstantiator instantiator,
                JsonParser parser,
                @Nullable String message)
                throws IOException {
            parser.skipChildren();
            return null;
        }
    }
}

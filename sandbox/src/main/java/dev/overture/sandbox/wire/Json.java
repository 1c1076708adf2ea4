package dev.overture.sandbox.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what callers send: strictly for the control API, leniently for the vendor's routes. */
public final class Json {
    private final ObjectMapper strict = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();
    private final ObjectMapper lenient = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * Reads a control request; unknown fields and unusable values are refused.
     *
     * @throws ControlError 400, naming the field
     */
    public <T> T control(@Nullable String body, Class<T> type) {
        if (body == null || body.isBlank()) {
            throw new ControlError(400, null, "the body is empty; a JSON object is expected");
        }
        try {
            T read = strict.readValue(body, type);
            if (read == null) {
                throw new ControlError(400, null, "a JSON object is expected");
            }
            return read;
        } catch (JsonMappingException e) {
            throw refusal(e);
        } catch (JsonProcessingException e) {
            throw notJson(e);
        }
    }

    /**
     * Reads a JSON body, or JSON text in a form field, of a vendor route; unknown fields are ignored.
     *
     * @throws VendorError 400
     */
    public <T> T vendor(String name, @Nullable String body, Class<T> type) {
        if (body == null || body.isBlank()) {
            throw VendorError.missing(name);
        }
        try {
            T read = lenient.readValue(body, type);
            if (read == null) {
                throw VendorError.missing(name);
            }
            return read;
        } catch (JsonProcessingException e) {
            throw VendorError.invalid(name, "is not the JSON that is expected here");
        }
    }

    /** The JSON object that {@code value} is written as. */
    public ObjectNode tree(Object value) {
        return lenient.valueToTree(value);
    }

    private static ControlError notJson(JsonProcessingException e) {
        String where = e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        return new ControlError(400, null, "not valid JSON" + where);
    }

    private static ControlError refusal(JsonMappingException e) {
        String path = path(e);
        if (e.getCause() instanceof FieldError wrong) {
            String field = within(path, wrong.field());
            return new ControlError(400, field, String.valueOf(wrong.getMessage()));
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds() == null
                    ? ""
                    : unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", ", "; known here: ", ""));
            return new ControlError(400, path, "unknown field" + known);
        }
        if (e instanceof InvalidFormatException odd) {
            return new ControlError(400, path, "cannot be " + odd.getValue() + allowed(odd.getTargetType()));
        }
        if (path.isEmpty()) {
            return new ControlError(400, null, "a JSON object without null in its lists is expected");
        }
        return new ControlError(400, path, "has the wrong type, or holds null");
    }

    private static String within(String path, String field) {
        return path.isEmpty() ? field : path.endsWith("." + field) ? path : path + "." + field;
    }

    private static String allowed(@Nullable Class<?> type) {
        if (type == null || !type.isEnum()) {
            return "";
        }
        return java.util.Arrays.stream(type.getEnumConstants())
                .map(String::valueOf)
                .collect(Collectors.joining(", ", "; one of ", ""));
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}

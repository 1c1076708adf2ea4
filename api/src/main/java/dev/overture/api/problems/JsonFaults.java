package dev.overture.api.problems;

import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says in our words what Jackson found wrong, without class names. */
final class JsonFaults {

    private static final Pattern SOURCE = Pattern.compile(" \\(start marker at .*", Pattern.DOTALL);

    private JsonFaults() {}

    /** Whether the caller's JSON was wrong or ours. */
    enum Direction {
        IN,
        OUT
    }

    static Direction direction(JsonProcessingException thrown) {
        return thrown instanceof JsonGenerationException || thrown instanceof InvalidDefinitionException
                ? Direction.OUT
                : Direction.IN;
    }

    static ErrorDetail detail(JsonProcessingException thrown) {
        JsonLocation place = thrown.getLocation();
        Integer line = place == null ? null : place.getLineNr();
        Integer column = place == null ? null : place.getColumnNr();
        return new ErrorDetail(code(thrown), message(thrown), field(thrown), line, column);
    }

    private static String code(JsonProcessingException thrown) {
        if (thrown instanceof UnrecognizedPropertyException) {
            return "unknown_field";
        }
        if (thrown instanceof ValueInstantiationException) {
            return "invalid";
        }
        return thrown instanceof JsonMappingException ? "wrong_type" : "invalid_json";
    }

    private static String message(JsonProcessingException thrown) {
        if (thrown instanceof UnrecognizedPropertyException unknown) {
            return "there is no field '" + unknown.getPropertyName() + "'";
        }
        if (thrown instanceof ValueInstantiationException && thrown.getCause() != null) {
            return String.valueOf(thrown.getCause().getMessage());
        }
        return thrown instanceof JsonMappingException
                ? "the value is of the wrong type, or the body ends too early"
                : "this is not JSON: "
                        + SOURCE.matcher(thrown.getOriginalMessage()).replaceAll("");
    }

    private static @Nullable String field(JsonProcessingException thrown) {
        if (!(thrown instanceof JsonMappingException mapping)) {
            return null;
        }
        return path(mapping.getPath());
    }

    /** {@code policy.kinds[2].per_day}, or null for the document as a whole. */
    private static @Nullable String path(List<JsonMappingException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.isEmpty() ? null : path.toString();
    }
}

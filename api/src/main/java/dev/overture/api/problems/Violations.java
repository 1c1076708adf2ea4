package dev.overture.api.problems;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Says what Bean Validation found wrong, by the names that the caller used. */
final class Violations {

    static final Comparator<ErrorDetail> BY_FIELD =
            Comparator.comparing(detail -> detail.field() == null ? "" : detail.field());

    private Violations() {}

    static ErrorDetail detail(ConstraintViolation<?> violation) {
        String field = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node -> node.getKind() == ElementKind.PROPERTY)
                .map(Path.Node::getName)
                .map(name ->
                        ((PropertyNamingStrategies.NamingBase) PropertyNamingStrategies.SNAKE_CASE).translate(name))
                .collect(Collectors.joining("."));
        return field.isEmpty()
                ? ErrorDetail.of("body_missing", "a body is needed")
                : ErrorDetail.of("invalid", field, violation.getMessage());
    }
}

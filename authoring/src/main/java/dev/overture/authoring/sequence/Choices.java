package dev.overture.authoring.sequence;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one word out of a few. */
final class Choices {

    private Choices() {}

    /** Null if it is none of the words, which has been reported then. */
    static <T> @Nullable T read(
            Problems problems, Written value, String field, List<T> choices, Function<T, String> code) {
        List<String> words = choices.stream().map(code).toList();
        if (!(value instanceof Written.Text text)) {
            problems.add(
                    "wrong_type",
                    value.at(),
                    field,
                    field + " must be one of " + String.join(", ", words) + ", not " + value.kind());
            return null;
        }
        Optional<T> chosen = choices.stream()
                .filter(choice -> code.apply(choice).equals(text.value()))
                .findFirst();
        if (chosen.isEmpty()) {
            problems.add(
                    "unknown_value",
                    value.at(),
                    field,
                    field + " cannot be '" + Keys.shortened(text.value()) + "'"
                            + NearestWord.hint(text.value(), words));
        }
        return chosen.orElse(null);
    }
}

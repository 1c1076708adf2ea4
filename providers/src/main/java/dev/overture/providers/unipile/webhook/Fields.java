package dev.overture.providers.unipile.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.providers.unipile.http.VendorInstant;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads fields that may be missing or of another shape. */
final class Fields {

    private Fields() {}

    /** The first of these fields that holds text or a number, and not just blanks. */
    static @Nullable String text(JsonNode node, String... names) {
        for (String name : names) {
            JsonNode value = node.path(name);
            if ((value.isTextual() || value.isNumber()) && !value.asText().isBlank()) {
                return value.asText();
            }
        }
        return null;
    }

    static @Nullable Instant instant(JsonNode node, String name) {
        String text = text(node, name);
        return text == null ? null : VendorInstant.parse(text);
    }

    /** A flag as 0, 1, true or false; null where it is none of these. */
    static @Nullable Boolean flag(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return value.isIntegralNumber() ? value.intValue() != 0 : null;
    }

    /** One field of each object in an array, or of the single object that stands in its place. */
    static List<String> texts(JsonNode node, String name) {
        Stream<JsonNode> elements = node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
        return elements.map(element -> text(element, name))
                .filter(Objects::nonNull)
                .toList();
    }

    static UnipileWebhook.AccountState state(@Nullable String word) {
        String upper = word == null ? "" : word.toUpperCase(Locale.ROOT);
        for (UnipileWebhook.AccountState state : UnipileWebhook.AccountState.values()) {
            if (state.name().equals(upper)) {
                return state;
            }
        }
        return UnipileWebhook.AccountState.UNKNOWN;
    }
}

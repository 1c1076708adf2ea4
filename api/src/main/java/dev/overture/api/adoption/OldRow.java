package dev.overture.api.adoption;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A row of an older table, of which any column may be missing or of another type than it should. Personal data:
 * {@code toString} leaves it out.
 *
 * @param id as the old system wrote it, be it a number, a UUID or a slug; unique within the table
 */
record OldRow(String id, ObjectNode json) {

    /** A value that says something, of the first of these columns that has one; null where none has. */
    @Nullable
    String text(String... columns) {
        for (String column : columns) {
            JsonNode value = json.path(column);
            String text =
                    value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
            if (!text.isEmpty()) {
                return text;
            }
        }
        return null;
    }

    /** The same, without the word by which an older system said that it knew nothing. */
    @Nullable
    String known(String... columns) {
        String text = text(columns);
        return text == null || text.equalsIgnoreCase("unavailable") ? null : text;
    }

    /** The first of these columns that holds an instant; null where none does. Times without zone are UTC. */
    @Nullable
    Instant instant(String... columns) {
        for (String column : columns) {
            String text = text(column);
            Instant read = text == null ? null : instantOf(text);
            if (read != null) {
                return read;
            }
        }
        return null;
    }

    private static @Nullable Instant instantOf(String text) {
        String iso = text.replace(' ', 'T');
        try {
            if (iso.indexOf('T') < 0) {
                return LocalDate.parse(iso).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            boolean zoned = iso.endsWith("Z") || iso.substring(iso.indexOf('T')).matches(".*[+-][0-9:]+$");
            return zoned
                    ? OffsetDateTime.parse(iso.replaceFirst("([+-][0-9]{2})$", "$1:00"))
                            .toInstant()
                    : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException nonsense) {
            return null;
        }
    }

    boolean yes(String column) {
        return json.path(column).asBoolean(false);
    }

    /** An object within a column, be it JSON or JSON written as text; empty where there is none. */
    OldRow object(String column, ObjectMapper mapper) {
        JsonNode value = json.path(column);
        if (value.isTextual()) {
            try {
                value = mapper.readTree(value.asText());
            } catch (JsonProcessingException noJson) {
                value = mapper.nullNode();
            }
        }
        return new OldRow(id, value instanceof ObjectNode object ? object : mapper.createObjectNode());
    }

    List<String> texts(String column) {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : json.path(column)) {
            String text = each.isValueNode() && !each.isNull() ? each.asText().strip() : "";
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** Whole numbers within an array; what is none is left out. */
    Set<Integer> numbers(String column) {
        Set<Integer> numbers = new TreeSet<>();
        texts(column).stream()
                .filter(each -> each.matches("[0-9]{1,4}"))
                .map(Integer::valueOf)
                .forEach(numbers::add);
        return numbers;
    }

    @Override
    public String toString() {
        return "OldRow[]";
    }
}

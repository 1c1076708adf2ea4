package dev.overture.authoring.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.overture.model.prospects.EmailAddress;
import dev.overture.model.prospects.LinkedInUrl;
import dev.overture.model.prospects.PlainText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns cells into values as the CRM stores them, or says what is wrong with them. */
final class CellReader {

    private static final int LONGEST = 1_000;
    private static final int LONGEST_TEXT = 200_000;
    private static final int MOST_VALUES = 100;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern BETWEEN_LINES = Pattern.compile("[;|,\\n]");
    private static final Pattern BETWEEN_URLS = Pattern.compile("[;|\\s]+");
    private static final Set<String> YES = Set.of("true", "yes", "y", "t", "1", "x", "ja", "oui", "si", "да");
    private static final Set<String> NO = Set.of("false", "no", "n", "f", "0", "nein", "non", "нет");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final @Nullable String region;

    /** @param region the country of phone numbers that do not name theirs, or null */
    CellReader(@Nullable String region) {
        this.region = region;
    }

    JsonNode read(ImportField field, String cell) throws CellException {
        boolean isLong = field.type() == CellType.TEXT || field.type() == CellType.OBJECT;
        if (cell.length() > (isLong ? LONGEST_TEXT : LONGEST) && !isList(field.type())) {
            throw new CellException("too_long", "has more than " + (isLong ? LONGEST_TEXT : LONGEST) + " characters");
        }
        return switch (field.type()) {
            case LINE -> line(cell);
            case TEXT -> TextNode.valueOf(cell);
            case WORD -> word(field, cell);
            case EMAIL -> email(cell);
            case PHONE -> phone(cell);
            case PROFILE -> profile(cell);
            case DATE -> TextNode.valueOf(Dates.day(cell).toString());
            case INSTANT -> TextNode.valueOf(Dates.instant(cell).toString());
            case NUMBER -> DecimalNode.valueOf(Numbers.number(cell));
            case COUNT -> IntNode.valueOf(Numbers.count(cell));
            case FLAG -> flag(cell);
            case LINES -> list(cell, BETWEEN_LINES, CellReader::line);
            case URLS -> list(cell, BETWEEN_URLS, CellReader::line);
            case EMAILS -> list(cell, BETWEEN_LINES, CellReader::email);
            case PHONES -> list(cell, BETWEEN_LINES, this::phone);
            case OBJECT -> object(cell);
        };
    }

    private static boolean isList(CellType type) {
        return switch (type) {
            case LINES, URLS, EMAILS, PHONES -> true;
            default -> false;
        };
    }

    private interface One {
        JsonNode read(String cell) throws CellException;
    }

    private static JsonNode line(String cell) throws CellException {
        if (cell.length() > LONGEST) {
            throw new CellException("too_long", "has more than " + LONGEST + " characters");
        }
        return TextNode.valueOf(
                BLANKS.matcher(PlainText.of(cell)).replaceAll(" ").strip());
    }

    private static JsonNode word(ImportField field, String cell) throws CellException {
        return field.words().stream()
                .filter(word -> word.equalsIgnoreCase(cell))
                .findFirst()
                .map(TextNode::valueOf)
                .orElseThrow(() -> new CellException(
                        "bad_value",
                        "must be one of "
                                + String.join(
                                        ", ", field.words().stream().sorted().toList())));
    }

    private static JsonNode email(String cell) throws CellException {
        return EmailAddress.parse(cell)
                .map(address -> TextNode.valueOf(address.value()))
                .orElseThrow(() -> new CellException("bad_email", "is not one e-mail address; correct or remove it"));
    }

    private JsonNode phone(String cell) throws CellException {
        String number = Phones.canonical(cell, region);
        if (number == null) {
            throw new CellException("bad_phone", "is not a phone number; correct or remove it");
        }
        return TextNode.valueOf(number);
    }

    private static JsonNode profile(String cell) throws CellException {
        return LinkedInUrl.parse(cell)
                .map(url -> TextNode.valueOf(url.canonical()))
                .orElseThrow(() -> new CellException(
                        "bad_linkedin_url",
                        "is not the address of a person's LinkedIn profile; it looks like"
                                + " https://www.linkedin.com/in/name"));
    }

    private static JsonNode flag(String cell) throws CellException {
        String word = cell.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw new CellException("bad_value", "must be yes or no");
        }
        return BooleanNode.valueOf(YES.contains(word));
    }

    private static JsonNode object(String cell) throws CellException {
        try {
            JsonNode read = JSON.readTree(cell);
            if (read.isObject() && cell.indexOf('\0') < 0 && !cell.contains("\\u0000")) {
                return read;
            }
        } catch (JsonProcessingException none) {
            // Told below, without a word of what stands there.
        }
        throw new CellException("wrong_type", "must be a JSON object");
    }

    /** What stands between separators, in a JSON list, or in braces as PostgreSQL writes lists. */
    private static JsonNode list(String cell, Pattern separator, One one) throws CellException {
        Set<JsonNode> values = new LinkedHashSet<>();
        for (String part : parts(cell, separator)) {
            String value = RowReader.clean(part);
            if (!value.isEmpty()) {
                values.add(one.read(value));
            }
        }
        if (values.size() > MOST_VALUES) {
            throw new CellException("too_long", "has more than " + MOST_VALUES + " values");
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode(values.size());
        list.addAll(values);
        return list;
    }

    private static List<String> parts(String cell, Pattern separator) throws CellException {
        if (cell.startsWith("[")) {
            try {
                JsonNode read = JSON.readTree(cell);
                return read.valueStream().map(JsonNode::asText).toList();
            } catch (JsonProcessingException none) {
                throw new CellException("wrong_type", "must be a list of texts");
            }
        }
        if (cell.startsWith("{") && cell.endsWith("}")) {
            return List.of(
                    cell.substring(1, cell.length() - 1).replace("\"", "").split(","));
        }
        return List.of(separator.split(cell));
    }
}

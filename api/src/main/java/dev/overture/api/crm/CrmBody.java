package dev.overture.api.crm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.overture.api.problems.ApiException;
import dev.overture.api.problems.ErrorDetail;
import dev.overture.model.prospects.EmailAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a request says of a company or a person, checked field by field; what it does not name is not there. */
final class CrmBody {

    private static final int LONGEST = 1_000;
    private static final int LONGEST_RESEARCH = 200_000;
    private static final int MOST_VALUES = 100;
    /** Written by models, who say a lot. */
    private static final Set<String> LONG = Set.of("company_description", "company_research");

    private final ObjectNode fields;
    private final List<ErrorDetail> errors = new ArrayList<>();

    private CrmBody(ObjectNode fields) {
        this.fields = fields;
    }

    /**
     * Reads a body of this type.
     *
     * @throws JsonProcessingException if it has unknown fields or values of other types
     */
    static CrmBody read(ObjectMapper json, @Nullable JsonNode body, Class<?> type) throws JsonProcessingException {
        if (body == null || !body.isObject()) {
            throw ApiException.invalid("invalid", "The body must be a JSON object.", List.of());
        }
        Set<String> named = new LinkedHashSet<>();
        body.fieldNames().forEachRemaining(named::add);
        ObjectNode fields = json.valueToTree(json.treeToValue(body, type));
        fields.retain(named);
        CrmBody read = new CrmBody(fields);
        named.forEach(field -> read.check(field, fields.path(field), field));
        return read;
    }

    private void check(String field, JsonNode value, String path) {
        if (value.isTextual()) {
            String text = value.textValue();
            int most = LONG.contains(field) ? LONGEST_RESEARCH : LONGEST;
            if (text.length() > most) {
                report("too_long", path, "has more than " + most + " characters");
            }
            if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
                report("control_characters", path, "holds characters that nobody can see");
            }
        } else if (value.isArray()) {
            if (value.size() > MOST_VALUES) {
                report("too_long", path, "has more than " + MOST_VALUES + " values");
            }
            for (int i = 0; i < value.size(); i++) {
                if (value.get(i).isNull()) {
                    report("invalid", path + "[" + i + "]", "must not be null");
                }
                check(field, value.get(i), path + "[" + i + "]");
            }
        } else if (value.isObject()) {
            value.properties().forEach(each -> check("company_research", each.getValue(), path + "." + each.getKey()));
        }
    }

    /** Reports null for these. */
    CrmBody required(Set<String> always) {
        always.stream()
                .filter(fields::has)
                .filter(field -> fields.get(field).isNull() || blank(field))
                .forEach(field -> report("missing", field, "must not be empty"));
        return this;
    }

    private boolean blank(String field) {
        return fields.get(field).isTextual() && fields.get(field).textValue().isBlank();
    }

    /** Reports what is none of these words. */
    CrmBody oneOf(String field, Set<String> words) {
        String value = text(field);
        if (value != null && !words.contains(value)) {
            report(
                    "invalid",
                    field,
                    "must be one of "
                            + String.join(", ", words.stream().sorted().toList()));
        }
        return this;
    }

    /** Writes a text, or each text of a list, as {@code spelling} says; reports it where that is null. */
    CrmBody spell(String field, Function<String, @Nullable String> spelling, String code, String expected) {
        JsonNode value = fields.path(field);
        if (value.isArray()) {
            List<String> spelt = new ArrayList<>();
            for (int i = 0; i < value.size(); i++) {
                spelt.add(spelt(value.get(i).asText(), field + "[" + i + "]", spelling, code, expected));
            }
            fields.putArray(field);
            spelt.stream().distinct().forEach(fields.withArray(field)::add);
        } else if (value.isTextual()) {
            fields.put(field, spelt(value.textValue(), field, spelling, code, expected));
        }
        return this;
    }

    /** Writes an e-mail address, or each of a list, in its one spelling. */
    CrmBody spellEmail(String field) {
        return spell(
                field,
                written -> EmailAddress.parse(written).map(EmailAddress::value).orElse(null),
                "bad_email",
                "an e-mail address");
    }

    private String spelt(
            String written, String path, Function<String, @Nullable String> spelling, String code, String expected) {
        String spelt = spelling.apply(written);
        if (spelt == null) {
            report(code, path, "must be " + expected);
            return written;
        }
        return spelt;
    }

    /** The text of a field; null where it has none. */
    @Nullable
    String text(String field) {
        String text = fields.path(field).textValue();
        return text == null || text.isBlank() ? null : text;
    }

    /** Whether the request makes the flag true; it is taken out, and reported where it says anything else. */
    boolean takeTrue(String field) {
        JsonNode value = fields.remove(field);
        if (value == null) {
            return false;
        }
        if (!value.booleanValue()) {
            report("invalid", field, "is kept by events; only true can be said here");
        }
        return value.booleanValue();
    }

    void set(String field, String value) {
        fields.put(field, value);
    }

    void remove(String field) {
        fields.remove(field);
    }

    /** Leaves out what says nothing: an import never overwrites something by nothing. */
    CrmBody withoutBlanks() {
        List<String> empty = new ArrayList<>();
        fields.properties().forEach(each -> {
            JsonNode value = each.getValue();
            if (value.isNull()
                    || (value.isTextual() && value.textValue().isBlank())
                    || (value.isContainerNode() && value.isEmpty())) {
                empty.add(each.getKey());
            }
        });
        fields.remove(empty);
        return this;
    }

    void report(String code, String field, String message) {
        errors.add(ErrorDetail.of(code, field, message));
    }

    /** @throws ApiException naming everything that was reported */
    void refuseIfWrong() {
        if (!errors.isEmpty()) {
            throw ApiException.invalid("invalid", "The request is not valid.", errors);
        }
    }

    /** The fields as JSON, in the names of the columns. */
    String json() {
        return fields.toString();
    }
}

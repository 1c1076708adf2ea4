package dev.overture.api.adoption;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.overture.api.uploads.Addresses;
import dev.overture.model.prospects.EmailAddress;
import dev.overture.model.prospects.LinkedInUrl;
import dev.overture.model.prospects.PlainText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a person from the columns that each older table had for one, as columns of {@code workspace_prospects}. */
final class PersonColumnsOf {

    private static final String PROFILES = "https://www.linkedin.com/in/";
    private static final Pattern BARE = Pattern.compile("[^\\s/@.:?#]+");
    private static final Set<String> OUTREACH_TYPES = Set.of("marketing", "sales");
    private static final Set<String> TESTS =
            Set.of("Начато", "Идет", "Завершено:Успех", "Завершено:Неудача", "Завершено:Требуется доработка");

    private final ObjectMapper json;

    PersonColumnsOf(ObjectMapper json) {
        this.json = json;
    }

    /** {@code workspace_prospects}. */
    ObjectNode prospect(OldRow row) {
        ObjectNode fields = embedded(row);
        copy(row, fields, "industry", "industry");
        copy(row, fields, "location", "location");
        copy(row, fields, "company_domain", "company_domain");
        copy(row, fields, "company_linkedin_url", "company_linkedin_url");
        object(row, fields, "enrichment_data");
        return fields;
    }

    /** {@code campaign_prospects}, whose rows repeat the person. */
    ObjectNode embedded(OldRow row) {
        ObjectNode fields = json.createObjectNode();
        name(row, fields);
        copy(row, fields, "job_title", "job_title", "title");
        copy(row, fields, "company_name", "company_name", "company");
        profile(row.text("linkedin_profile_url", "linkedin_url"))
                .ifPresent(url -> put(fields, "linkedin_profile_url", url.canonical()));
        email(row.text("email_address", "email")).ifPresent(address -> put(fields, "email_address", address));
        phone(row.text("phone_number", "phone")).ifPresent(number -> put(fields, "phone_number", number));
        return fields;
    }

    /** {@code employees}. */
    ObjectNode employee(OldRow row) {
        ObjectNode fields = json.createObjectNode();
        name(row, fields);
        copy(row, fields, "full_name", "full_name");
        copy(row, fields, "middle_name", "middle_name");
        copy(row, fields, "job_title", "position");
        copy(row, fields, "company_name", "company_name");
        email(row.text("work_email")).ifPresent(address -> put(fields, "email_address", address));
        copy(row, fields, "generic_email", "generic_email");
        List<String> phones = row.texts("phone_numbers");
        phones.stream()
                .flatMap(each -> phone(each).stream())
                .findFirst()
                .ifPresent(number -> put(fields, "phone_number", number));
        array(
                fields,
                "phone_numbers",
                phones.stream().map(each -> phone(each).orElse(each)).distinct().toList());
        array(fields, "source_urls", row.texts("source_urls"));
        row.texts("source_urls").stream()
                .flatMap(each -> LinkedInUrl.parse(each).stream())
                .findFirst()
                .ifPresent(url -> put(fields, "linkedin_profile_url", url.canonical()));
        for (String column : List.of(
                "outreach_sent_date",
                "campaign_number",
                "campaign_status",
                "client_status",
                "test_date",
                "company_session_key",
                "employee_session_key",
                "batch_id",
                "processing_status",
                "source_service")) {
            copy(row, fields, column, column);
        }
        oneOf(row, fields, "outreach_type", OUTREACH_TYPES);
        oneOf(row, fields, "test_status", TESTS);
        object(row, fields, "ai_research_data");
        return fields;
    }

    /** An approval item, with what it says of contact, company and profession. */
    ObjectNode item(OldRow row) {
        OldRow contact = row.object("contact", json);
        OldRow company = row.object("company", json);
        OldRow professional = row.object("professional", json);
        ObjectNode fields = json.createObjectNode();
        String name = row.known("name");
        if (name != null) {
            String plain = PlainText.of(name);
            int blank = plain.indexOf(' ');
            put(fields, "first_name", blank < 0 ? plain : plain.substring(0, blank));
            if (blank > 0) {
                put(fields, "last_name", plain.substring(blank + 1).strip());
            }
        }
        profile(contact.text("linkedin_url")).ifPresent(url -> put(fields, "linkedin_profile_url", url.canonical()));
        email(contact.text("email")).ifPresent(address -> put(fields, "email_address", address));
        phone(contact.text("phone")).ifPresent(number -> put(fields, "phone_number", number));
        copy(company, fields, "company_name", "name");
        copy(company, fields, "industry", "industry");
        copy(professional, fields, "job_title", "title");
        copy(professional, fields, "location", "location");
        return fields;
    }

    /** Any spelling of a profile's address; also its last part alone, be it a slug or an id. */
    Optional<LinkedInUrl> profile(@Nullable String written) {
        if (written == null) {
            return Optional.empty();
        }
        return LinkedInUrl.parse(written)
                .or(() -> BARE.matcher(written).matches() ? LinkedInUrl.parse(PROFILES + written) : Optional.empty());
    }

    private static Optional<String> email(@Nullable String written) {
        return Optional.ofNullable(written).flatMap(EmailAddress::parse).map(EmailAddress::value);
    }

    private static Optional<String> phone(@Nullable String written) {
        return Optional.ofNullable(written).map(Addresses::phone);
    }

    private static void name(OldRow row, ObjectNode fields) {
        String first = row.known("first_name");
        String last = row.known("last_name");
        if (first != null) {
            put(fields, "first_name", PlainText.of(first));
        }
        if (last != null) {
            put(fields, "last_name", PlainText.of(last));
        }
    }

    private static void copy(OldRow row, ObjectNode fields, String ours, String... theirs) {
        String value = row.known(theirs);
        if (value != null) {
            put(fields, ours, value);
        }
    }

    private static void put(ObjectNode fields, String column, String value) {
        fields.put(column, value.replace("\0", ""));
    }

    private static void oneOf(OldRow row, ObjectNode fields, String column, Set<String> known) {
        String value = row.text(column);
        if (value != null && known.contains(value)) {
            put(fields, column, value);
        }
    }

    private void object(OldRow row, ObjectNode fields, String column) {
        JsonNode value = row.object(column, json).json();
        if (!value.isEmpty()) {
            fields.set(column, value);
        }
    }

    private static void array(ObjectNode fields, String column, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode array = fields.putArray(column);
            values.forEach(array::add);
        }
    }
}

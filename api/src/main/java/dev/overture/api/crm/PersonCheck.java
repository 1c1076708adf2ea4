package dev.overture.api.crm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.api.uploads.Addresses;
import dev.overture.model.prospects.LinkedInUrl;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be said of a person, and how it is spelt. */
final class PersonCheck {

    private static final Set<String> ALWAYS = Set.of(
            "processing_status",
            "phone_numbers",
            "source_urls",
            "segments",
            "tags",
            "enrichment_data",
            "ai_research_data");
    private static final Set<String> TESTS =
            Set.of("Начато", "Идет", "Завершено:Успех", "Завершено:Неудача", "Завершено:Требуется доработка");

    private PersonCheck() {}

    static CrmBody checked(ObjectMapper json, @Nullable JsonNode request) throws JsonProcessingException {
        CrmBody body = CrmBody.read(json, request, PersonBody.class)
                .required(ALWAYS)
                .oneOf("outreach_type", Set.of("marketing", "sales"))
                .oneOf("test_status", TESTS)
                .spell(
                        "linkedin_profile_url",
                        written -> LinkedInUrl.parse(written)
                                .map(LinkedInUrl::canonical)
                                .orElse(null),
                        "bad_linkedin_url",
                        "the address of a person's profile such as https://www.linkedin.com/in/name");
        for (String field : List.of("email_address", "generic_email")) {
            body.spellEmail(field);
        }
        for (String field : List.of("phone_number", "phone_numbers")) {
            body.spell(field, Addresses::phone, "bad_phone", "a phone number");
        }
        for (String field : List.of(
                "full_name",
                "first_name",
                "middle_name",
                "last_name",
                "company_name",
                "job_title",
                "tags",
                "segments")) {
            body.spell(field, CrmText::line, "invalid", "a text");
        }
        return body;
    }
}

package dev.overture.api.crm;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.model.ids.CompanyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of a person, every part optional but one address of a new one. The reply flags are kept by events; a
 * request may only make them true, which is recorded as an event.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record PersonBody(
        @Nullable CompanyId companyId,
        @Nullable String companyName,
        @Nullable String fullName,
        @Nullable String firstName,
        @Nullable String middleName,
        @Nullable String lastName,
        @Nullable String jobTitle,
        @Nullable String industry,
        @Nullable String location,
        @Nullable String linkedinProfileUrl,
        @Nullable String emailAddress,
        @Nullable String genericEmail,
        @Nullable String phoneNumber,
        @Nullable List<String> phoneNumbers,
        @Nullable String companyDomain,
        @Nullable String companyLinkedinUrl,
        @Nullable List<String> sourceUrls,
        @Nullable List<String> segments,
        @Nullable List<String> tags,
        @Nullable Map<String, Object> enrichmentData,
        @Nullable Map<String, Object> aiResearchData,
        @Nullable Instant whatsappConsentAt,
        @Nullable Instant outreachSentDate,
        @Nullable String outreachType,
        @Nullable String campaignNumber,
        @Nullable String campaignStatus,
        @Nullable Boolean replyUnsubscribe,
        @Nullable Boolean replyInfoRequest,
        @Nullable Boolean replyBounce,
        @Nullable String clientStatus,
        @Nullable LocalDate testDate,
        @Nullable String testStatus,
        @Nullable String companySessionKey,
        @Nullable String employeeSessionKey,
        @Nullable String batchId,
        @Nullable String processingStatus,
        @Nullable String sourceService) {

    @Override
    public String toString() {
        return "PersonBody[]";
    }
}

package dev.overture.api.crm;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.model.ids.CompanyId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A company of the CRM. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
record CompanyResponse(
        CompanyId id,
        @Nullable String companyName,
        @Nullable String website,
        @Nullable String companyDomain,
        @Nullable String companyLinkedinUrl,
        @Nullable String industry,
        @Nullable String segment,
        @Nullable String tin,
        @Nullable String registrationNumber,
        @Nullable LocalDate registrationDate,
        @Nullable String region,
        @Nullable String status,
        @Nullable String source,
        @Nullable Boolean smeRegistry,
        @Nullable String officeQualification,
        @Nullable BigDecimal revenue,
        @Nullable BigDecimal balance,
        @Nullable BigDecimal netProfitLoss,
        @Nullable Integer employeeCount,
        @Nullable String ceoName,
        @Nullable String ceoPosition,
        @Nullable String primaryEmail,
        @Nullable List<String> allCompanyEmails,
        @Nullable String companyDescription,
        @Nullable String companyResearch,
        @Nullable String sessionKey,
        @Nullable String batchId,
        @Nullable String workflowExecutionId,
        @Nullable String processingStatus,
        Instant createdAt,
        Instant updatedAt) {

    @Override
    public String toString() {
        return "CompanyResponse[]";
    }
}

package dev.overture.api.crm;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a request says of a company, every part optional but the name of a new one. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record CompanyBody(
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
        @Nullable String processingStatus) {

    @Override
    public String toString() {
        return "CompanyBody[]";
    }
}

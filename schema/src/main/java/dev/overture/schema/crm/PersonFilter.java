package dev.overture.schema.crm;

import dev.overture.model.ids.CompanyId;
import org.jspecify.annotations.Nullable;

/**
 * Which people a list shows; null does not restrict.
 *
 * @param position a part of the job title, whatever its case
 * @param companySegment the segment of the company, where {@code segment} is the person's own
 */
public record PersonFilter(
        @Nullable CompanyId companyId,
        @Nullable String segment,
        @Nullable String companySegment,
        @Nullable String tag,
        @Nullable String position,
        @Nullable String processingStatus,
        @Nullable String clientStatus,
        @Nullable String campaignNumber,
        @Nullable String sessionKey,
        @Nullable String batchId,
        @Nullable String email,
        @Nullable String linkedinUrl) {

    /** How the list goes on. */
    public PeopleOrder order() {
        return companySegment == null ? PeopleOrder.BY_AGE : PeopleOrder.BY_COMPANY;
    }
}

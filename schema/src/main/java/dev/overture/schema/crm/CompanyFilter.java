package dev.overture.schema.crm;

import org.jspecify.annotations.Nullable;

/** Which companies a list shows; null does not restrict. A name is compared whatever its case. */
public record CompanyFilter(
        @Nullable String segment,
        @Nullable String status,
        @Nullable String region,
        @Nullable String processingStatus,
        @Nullable String sessionKey,
        @Nullable String batchId,
        @Nullable Boolean smeRegistry,
        @Nullable String tin,
        @Nullable String name) {}

package dev.overture.schema.approval;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Which items a list shows; null does not restrict. */
public record ItemFilter(
        @Nullable String status,
        @Nullable BigDecimal minConfidence,
        @Nullable BigDecimal maxConfidence) {}

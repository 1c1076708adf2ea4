package dev.overture.sandbox.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a search that the sandbox understands; all other filters match everybody. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SearchQuery(
        @Nullable String api,
        @Nullable String category,
        @Nullable String keywords,
        @Nullable List<Integer> networkDistance,
        @Nullable String url,
        @Nullable String cursor) {
    boolean needsSeat() {
        return "sales_navigator".equals(api) || "recruiter".equals(api);
    }

    boolean isForPeople() {
        return category == null || category.equals("people");
    }
}

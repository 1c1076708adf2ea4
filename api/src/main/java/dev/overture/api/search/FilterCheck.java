package dev.overture.api.search;

import dev.overture.api.problems.ApiException;
import dev.overture.api.problems.ErrorDetail;
import dev.overture.model.search.CompanySize;
import dev.overture.model.search.SearchFilters;
import dev.overture.model.search.SearchUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be said about filters before anybody is asked. */
final class FilterCheck {

    private static final int LONGEST_WORDS = 500;
    private static final int MOST_VALUES = 50;

    private final List<ErrorDetail> errors = new ArrayList<>();

    private FilterCheck() {}

    /** @throws ApiException naming everything that is wrong */
    static void check(SearchFilters filters) {
        FilterCheck check = new FilterCheck();
        if (filters.url() != null) {
            check.url(filters, filters.url());
        } else {
            check.filters(filters);
        }
        if (!check.errors.isEmpty()) {
            throw ApiException.invalid("invalid_filters", "The search cannot be asked like this.", check.errors);
        }
    }

    private void url(SearchFilters filters, String url) {
        SearchUrl read = SearchUrl.parse(url).orElse(null);
        if (read == null) {
            wrong("url", "copy the address of a search for people on LinkedIn or in Sales Navigator");
        } else if (filters.api() != null && filters.api() != read.api()) {
            wrong("api", "this address is of " + read.api().code());
        }
        if (!filters.used().isEmpty()) {
            wrong("url", "says everything: leave out " + String.join(", ", filters.used()));
        }
    }

    private void filters(SearchFilters filters) {
        if (filters.used().isEmpty()) {
            wrong("keywords", "say at least one filter, or a url");
        }
        words("keywords", filters.keywords());
        words("title", filters.title());
        words("first_name", filters.firstName());
        words("last_name", filters.lastName());
        filters.named().forEach((filter, values) -> values(filter.code(), values));
        values("profile_language", filters.profileLanguage());
        for (String size : filters.companySize()) {
            if (CompanySize.parse(size).isEmpty()) {
                wrong("company_size", "must be one of " + String.join(", ", CompanySize.all()));
            }
        }
        if (filters.networkDistance().stream().anyMatch(each -> each < 1 || each > 3)) {
            wrong("network_distance", "must be 1, 2 or 3");
        }
    }

    private void words(String field, @Nullable String words) {
        values(field, Stream.ofNullable(words).toList());
    }

    private void values(String field, List<String> values) {
        if (values.size() > MOST_VALUES) {
            wrong(field, "at most " + MOST_VALUES + " values");
        }
        if (values.stream().anyMatch(each -> each.isBlank() || each.length() > LONGEST_WORDS)) {
            wrong(field, "must not be blank or longer than " + LONGEST_WORDS + " characters");
        }
    }

    private void wrong(String field, String message) {
        errors.add(ErrorDetail.of("invalid", "filters." + field, message));
    }
}

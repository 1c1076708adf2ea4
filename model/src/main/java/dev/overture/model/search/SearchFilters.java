package dev.overture.model.search;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whom a search is for, as people write it. Lists may be written as one value. Industries, locations, companies and schools
 * are names, or the numbers by which LinkedIn knows them.
 *
 * @param api which search is asked; null leaves it to the filters and to what the account has
 * @param url an address copied from LinkedIn's search; then nothing else is said
 * @param companySize bands such as {@code 201-500}, which only Sales Navigator knows
 * @param networkDistance 1 for connections, 2 and 3 for those behind them
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SearchFilters(
        @JsonProperty("api") @Nullable SearchApi api,
        @JsonProperty("url") @Nullable String url,
        @JsonProperty("keywords") @Nullable String keywords,
        @JsonProperty("title") @Nullable String title,
        @JsonProperty("first_name") @Nullable String firstName,
        @JsonProperty("last_name") @Nullable String lastName,

        @JsonProperty("company_size") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> companySize,

        @JsonProperty("industry") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> industry,

        @JsonProperty("location") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> location,

        @JsonProperty("company") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> company,

        @JsonProperty("past_company") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> pastCompany,

        @JsonProperty("school") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> school,

        @JsonProperty("profile_language") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> profileLanguage,

        @JsonProperty("network_distance") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<Integer> networkDistance) {

    /** Takes a missing list for an empty one. */
    public SearchFilters {
        companySize = copy(companySize);
        industry = copy(industry);
        location = copy(location);
        company = copy(company);
        pastCompany = copy(pastCompany);
        school = copy(school);
        profileLanguage = copy(profileLanguage);
        networkDistance = copy(networkDistance);
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }

    /** The filters whose names must be looked up, with what was written in each. */
    public Map<NamedFilter, List<String>> named() {
        Map<NamedFilter, List<String>> named = new LinkedHashMap<>();
        named.put(NamedFilter.INDUSTRY, industry);
        named.put(NamedFilter.LOCATION, location);
        named.put(NamedFilter.COMPANY, company);
        named.put(NamedFilter.PAST_COMPANY, pastCompany);
        named.put(NamedFilter.SCHOOL, school);
        named.values().removeIf(List::isEmpty);
        return named;
    }

    /** The names of those that narrow a search, in the order in which they stand here. */
    public List<String> used() {
        List<String> used = new ArrayList<>();
        note(used, "keywords", keywords);
        note(used, "title", title);
        note(used, "first_name", firstName);
        note(used, "last_name", lastName);
        note(used, "company_size", companySize);
        named().keySet().forEach(each -> used.add(each.code()));
        note(used, "profile_language", profileLanguage);
        note(used, "network_distance", networkDistance);
        return used;
    }

    private static void note(List<String> used, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            used.add(name);
        }
    }

    private static void note(List<String> used, String name, List<?> value) {
        if (!value.isEmpty()) {
            used.add(name);
        }
    }

    @Override
    public String toString() {
        return "SearchFilters" + used();
    }
}

package dev.overture.model.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A search that can be asked: which of LinkedIn's searches it is stands fast, and every name is an id.
 *
 * @param url a pasted address, in place of everything behind it
 * @param ids by filter, in LinkedIn's numbers
 * @param sizes headcounts; none in the classic search, which does not know them
 */
public record PeopleQuery(
        @JsonProperty("api") SearchApi api,
        @JsonProperty("url") @Nullable String url,
        @JsonProperty("keywords") @Nullable String keywords,
        @JsonProperty("title") @Nullable String title,
        @JsonProperty("first_name") @Nullable String firstName,
        @JsonProperty("last_name") @Nullable String lastName,
        @JsonProperty("ids") Map<NamedFilter, List<String>> ids,
        @JsonProperty("sizes") List<CompanySize> sizes,
        @JsonProperty("languages") List<String> languages,
        @JsonProperty("distances") List<Integer> distances) {

    /** Copies the lists. */
    public PeopleQuery {
        ids = Map.copyOf(ids);
        sizes = List.copyOf(sizes);
        languages = List.copyOf(languages);
        distances = List.copyOf(distances);
    }

    /** What a pasted address asks. */
    public static PeopleQuery of(SearchUrl url) {
        return new PeopleQuery(
                url.api(), url.text(), null, null, null, null, Map.of(), List.of(), List.of(), List.of());
    }

    /** What filters ask. */
    public static PeopleQuery of(SearchApi api, SearchFilters filters, Map<NamedFilter, List<String>> ids) {
        return new PeopleQuery(
                api,
                null,
                filters.keywords(),
                filters.title(),
                filters.firstName(),
                filters.lastName(),
                ids,
                api == SearchApi.SALES_NAVIGATOR ? CompanySize.of(filters.companySize()) : List.of(),
                filters.profileLanguage(),
                filters.networkDistance());
    }

    @Override
    public String toString() {
        return "PeopleQuery[" + api.code() + "]";
    }
}

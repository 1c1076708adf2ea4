package dev.overture.activities.search;

import dev.overture.model.search.NamedFilter;
import dev.overture.model.search.PeopleQuery;
import dev.overture.model.search.SearchApi;
import dev.overture.model.search.SearchFilters;
import dev.overture.model.search.SearchUrl;
import dev.overture.model.sending.Refusal;
import dev.overture.providers.PeopleSearch;
import dev.overture.providers.PeopleSearch.Answer;
import dev.overture.providers.PeopleSearch.Choice;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns what people wrote into what LinkedIn can be asked: chooses the search, and finds the number behind each name. */
final class FilterResolver {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,20}");

    private final PeopleSearch vendor;

    FilterResolver(PeopleSearch vendor) {
        this.vendor = vendor;
    }

    /** What became of filters. */
    sealed interface Result {

        /** @param ignored filters that the chosen search does not know */
        record Resolved(PeopleQuery query, List<String> ignored) implements Result {}

        /** LinkedIn knows nothing of a name that stands in this filter. */
        record Unknown(String filter) implements Result {}

        /** The vendor refused or did not answer. */
        record Failed(Refusal refusal, String detail) implements Result {}
    }

    Result resolve(String vendorAccountId, SearchFilters filters) {
        if (filters.url() != null) {
            return SearchUrl.parse(filters.url())
                    .<Result>map(url -> new Result.Resolved(PeopleQuery.of(url), List.of()))
                    .orElse(new Result.Unknown("url"));
        }
        return api(vendorAccountId, filters).fold(api -> resolve(vendorAccountId, api, filters), Result.Failed::new);
    }

    /** Without a word about it, the classic search is asked, unless another knows more filters and the account has it. */
    private Answer<SearchApi> api(String vendorAccountId, SearchFilters filters) {
        if (filters.api() != null || filters.companySize().isEmpty()) {
            return new Answer.Got<>(filters.api() == null ? SearchApi.CLASSIC : filters.api());
        }
        return vendor.hasSeat(vendorAccountId, SearchApi.SALES_NAVIGATOR)
                .fold(
                        seat -> new Answer.Got<>(seat ? SearchApi.SALES_NAVIGATOR : SearchApi.CLASSIC),
                        Answer.Failed::new);
    }

    private Result resolve(String vendorAccountId, SearchApi api, SearchFilters filters) {
        Map<NamedFilter, List<String>> ids = new EnumMap<>(NamedFilter.class);
        for (Map.Entry<NamedFilter, List<String>> named : filters.named().entrySet()) {
            for (String name : named.getValue()) {
                Answer<Optional<String>> id = id(vendorAccountId, api, named.getKey(), name.strip());
                Optional<Result> end = id.fold(
                        found -> note(ids, named.getKey(), found),
                        (refusal, detail) -> Optional.of(new Result.Failed(refusal, detail)));
                if (end.isPresent()) {
                    return end.get();
                }
            }
        }
        List<String> ignored =
                api == SearchApi.CLASSIC && !filters.companySize().isEmpty() ? List.of("company_size") : List.of();
        return new Result.Resolved(PeopleQuery.of(api, filters, ids), ignored);
    }

    private static Optional<Result> note(
            Map<NamedFilter, List<String>> ids, NamedFilter filter, Optional<String> found) {
        if (found.isEmpty()) {
            return Optional.of(new Result.Unknown(filter.code()));
        }
        ids.computeIfAbsent(filter, none -> new ArrayList<>()).add(found.get());
        return Optional.empty();
    }

    private Answer<Optional<String>> id(String vendorAccountId, SearchApi api, NamedFilter filter, String name) {
        if (NUMBER.matcher(name).matches()) {
            return new Answer.Got<>(Optional.of(name));
        }
        return vendor.choices(vendorAccountId, api, filter, name)
                .fold(choices -> new Answer.Got<>(best(choices, name)), Answer.Failed::new);
    }

    /** The one that is called so, else the likeliest. */
    private static Optional<String> best(List<Choice> choices, String name) {
        return choices.stream()
                .filter(choice -> choice.title().strip().equalsIgnoreCase(name))
                .findFirst()
                .or(() -> choices.stream().findFirst())
                .map(Choice::id);
    }
}

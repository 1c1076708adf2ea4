package dev.overture.activities.search;

import dev.overture.model.prospects.LinkedInUrl;
import dev.overture.providers.PeopleSearch;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A result of a search.
 *
 * @param key the same for the same person in the same search, and no personal data
 * @param url the profile, by its public name where there is one; null where nothing says it
 * @param otherUrls further spellings under which the person may be known
 */
record Result(String key, @Nullable String url, List<String> otherUrls, PeopleSearch.Found person) {

    static Result of(PeopleSearch.Found person) {
        List<String> urls = Stream.of(
                        address(person.publicIdentifier()), parsed(person.profileUrl()), address(person.providerId()))
                .flatMap(Optional::stream)
                .map(LinkedInUrl::canonical)
                .distinct()
                .toList();
        String known = urls.isEmpty()
                ? "none/" + Objects.toString(person.name(), "") + "/" + Objects.toString(person.headline(), "")
                : urls.get(0);
        return new Result(Hash.of(known), urls.isEmpty() ? null : urls.get(0), urls, person);
    }

    private static Optional<LinkedInUrl> address(@Nullable String identifier) {
        return identifier == null || identifier.isBlank() || identifier.contains("/")
                ? Optional.empty()
                : LinkedInUrl.parse("https://www.linkedin.com/in/" + identifier.strip());
    }

    private static Optional<LinkedInUrl> parsed(@Nullable String url) {
        return url == null ? Optional.empty() : LinkedInUrl.parse(url);
    }

    @Override
    public String toString() {
        return "Result[" + key + "]";
    }
}

package dev.overture.providers;

import dev.overture.model.search.NamedFilter;
import dev.overture.model.search.PeopleQuery;
import dev.overture.model.search.SearchApi;
import dev.overture.model.sending.Refusal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Searches a vendor for people, with the eyes of an account. Every method is one call and throws nothing. */
public interface PeopleSearch {

    /** A page of results. */
    Answer<ResultPage> page(String vendorAccountId, PeopleQuery query, int limit, @Nullable String cursor);

    /** What the vendor knows under some words, the likeliest first. */
    Answer<List<Choice>> choices(String vendorAccountId, SearchApi api, NamedFilter filter, String words);

    /** Whether the account has the seat that a search needs. */
    Answer<Boolean> hasSeat(String vendorAccountId, SearchApi api);

    /** What a call led to. */
    sealed interface Answer<T> {

        /** What follows from either. */
        default <R> R fold(Function<T, R> got, BiFunction<Refusal, String, R> failed) {
            return this instanceof Got<T> answer
                    ? got.apply(answer.value())
                    : failed.apply(((Failed<T>) this).refusal(), ((Failed<T>) this).detail());
        }

        /** The vendor answered. */
        record Got<T>(T value) implements Answer<T> {}

        /** It did not, or refused; the detail is free of personal data. */
        record Failed<T>(Refusal refusal, String detail) implements Answer<T> {}
    }

    /**
     * One page.
     *
     * @param cursor opaque, for the next page; null on the last one
     */
    record ResultPage(List<Found> people, @Nullable String cursor) {

        /** Copies the list. */
        public ResultPage {
            people = List.copyOf(people);
        }
    }

    /** A value of a filter. */
    record Choice(String id, String title) {}

    /** Somebody who was found. All of it is personal data: {@code toString} leaves it out. */
    record Found(
            @Nullable String providerId,
            @Nullable String publicIdentifier,
            @Nullable String profileUrl,
            @Nullable String name,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String headline,
            @Nullable String location,
            @Nullable String role,
            @Nullable String company) {

        @Override
        public String toString() {
            return "Found[]";
        }
    }
}

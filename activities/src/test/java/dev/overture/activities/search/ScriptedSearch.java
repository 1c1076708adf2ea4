package dev.overture.activities.search;

import dev.overture.model.search.NamedFilter;
import dev.overture.model.search.PeopleQuery;
import dev.overture.model.search.SearchApi;
import dev.overture.model.sending.Refusal;
import dev.overture.providers.PeopleSearch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A vendor that answers what a test says. */
final class ScriptedSearch implements PeopleSearch {

    private final Deque<Answer<ResultPage>> pages = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private @Nullable PeopleQuery query;
    private boolean seat;
    private boolean knowsNothing;

    void answering(Answer<ResultPage> page) {
        pages.add(page);
    }

    void page(@Nullable String next, Found... people) {
        pages.add(new Answer.Got<>(new ResultPage(List.of(people), next)));
    }

    void refusing(Refusal refusal) {
        pages.add(new Answer.Failed<>(refusal, "as a test"));
    }

    void withSeat() {
        seat = true;
    }

    void knowingNothing() {
        knowsNothing = true;
    }

    /** The cursors that were sent. */
    List<String> asked() {
        return asked;
    }

    /** How many results were asked for. */
    List<Integer> sizes() {
        return sizes;
    }

    @Nullable
    PeopleQuery query() {
        return query;
    }

    @Override
    public Answer<ResultPage> page(String account, PeopleQuery wanted, int limit, @Nullable String cursor) {
        query = wanted;
        asked.add(String.valueOf(cursor));
        sizes.add(limit);
        return pages.removeFirst();
    }

    @Override
    public Answer<List<Choice>> choices(String account, SearchApi api, NamedFilter filter, String words) {
        return new Answer.Got<>(
                knowsNothing
                        ? List.of()
                        : List.of(
                                new Choice("1", words + " and more"),
                                new Choice("2", words.toLowerCase(java.util.Locale.ROOT))));
    }

    @Override
    public Answer<Boolean> hasSeat(String account, SearchApi api) {
        return new Answer.Got<>(seat);
    }
}

package dev.overture.activities.search;

import dev.overture.providers.PeopleSearch;
import dev.overture.schema.search.RunningSearch;
import dev.overture.schema.search.SearchDao;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which results of a page are new to its search, and no more than are wanted. */
final class Results {

    private final SearchDao dao;
    private final RunningSearch search;

    Results(SearchDao dao, RunningSearch search) {
        this.dao = dao;
        this.search = search;
    }

    List<Result> fresh(List<PeopleSearch.Found> people) {
        Map<String, Result> byKey = new LinkedHashMap<>();
        people.stream().map(Result::of).forEach(each -> byKey.putIfAbsent(each.key(), each));
        Set<String> known = dao.knownResults(search.session(), List.copyOf(byKey.keySet()));
        return byKey.values().stream()
                .filter(each -> !known.contains(each.key()))
                .limit(Math.max(0, search.most() - search.found()))
                .toList();
    }
}

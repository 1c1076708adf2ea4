package dev.overture.activities.search;

import dev.overture.model.ids.ProspectId;
import dev.overture.model.search.SearchApi;
import dev.overture.providers.PeopleSearch;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.approval.ApprovalDao;
import dev.overture.schema.imports.ImportDao;
import dev.overture.schema.search.RunningSearch;
import dev.overture.schema.search.SearchDao;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Stores a page of results, once, in one transaction: people, what became of them, the session's items, and where to go on. */
public final class PageDesk {

    /** A vendor whose pages hold nobody new any more goes round in circles, whatever its cursors say. */
    private static final int MOST_BARREN_PAGES = 3;

    private final Jdbi jdbi;
    private final TimeOrderedIds ids;

    /** Stores here. */
    public PageDesk(Jdbi jdbi, TimeOrderedIds ids) {
        this.jdbi = jdbi;
        this.ids = ids;
    }

    /** Stores it, unless another attempt did; says whether the search is over. */
    boolean store(RunningSearch search, SearchApi api, PeopleSearch.ResultPage page, Instant now) {
        return jdbi.inTransaction(handle -> {
            SearchDao dao = handle.attach(SearchDao.class);
            if (dao.lock(search.session()).isEmpty()) {
                return true;
            }
            RunningSearch current = dao.running(search.session()).orElseThrow();
            if (current.pages() != search.pages()) {
                return false;
            }
            store(handle, current, page, now);
            return end(dao, current, api, page, now);
        });
    }

    private void store(Handle handle, RunningSearch search, PeopleSearch.ResultPage page, Instant now) {
        SearchDao dao = handle.attach(SearchDao.class);
        List<Result> results = new Results(dao, search).fresh(page.people());
        handle.attach(ImportDao.class).lockImports(search.workspace());
        List<Outcome> outcomes = new Intake(handle, search.workspace(), ids).store(results);
        if (!outcomes.isEmpty()) {
            dao.addResults(
                    search.session(),
                    outcomes.stream().map(each -> each.result().key()).toList(),
                    people(outcomes),
                    outcomes.stream().map(Outcome::word).toList());
        }
        addItems(handle, search, outcomes, now);
        dao.addPage(
                search.session(),
                search.pages() + 1,
                search.account(),
                Hash.of(search.cursor() == null ? "" : search.cursor()),
                page.people().size(),
                results.size(),
                now);
        dao.goOn(search.session(), page.cursor(), now);
    }

    private static List<@Nullable UUID> people(List<Outcome> outcomes) {
        List<@Nullable UUID> people = new ArrayList<>();
        outcomes.forEach(
                each -> people.add(each.person() == null ? null : each.person().value()));
        return people;
    }

    private void addItems(Handle handle, RunningSearch search, List<Outcome> outcomes, Instant now) {
        List<UUID> people = outcomes.stream()
                .filter(Outcome::approvable)
                .flatMap(each -> Stream.ofNullable(each.person()))
                .map(ProspectId::value)
                .distinct()
                .toList();
        if (!people.isEmpty()) {
            List<@Nullable BigDecimal> unknown = new ArrayList<>(Collections.nCopies(people.size(), null));
            handle.attach(ApprovalDao.class)
                    .addItems(
                            search.workspace(),
                            search.session().value(),
                            Stream.generate(ids::next)
                                    .limit(people.size())
                                    .sorted()
                                    .toList(),
                            people,
                            unknown,
                            now);
        }
    }

    private static boolean end(
            SearchDao dao, RunningSearch search, SearchApi api, PeopleSearch.ResultPage page, Instant now) {
        RunningSearch after = dao.running(search.session()).orElseThrow();
        boolean enough = after.found() >= search.most() || after.pages() * api.page() >= api.ceiling();
        if (page.cursor() == null || enough) {
            dao.finish(search.session(), null, null, now);
            return true;
        }
        boolean loops = dao.ledToAPage(search.session(), Hash.of(page.cursor()))
                || dao.barrenPages(search.session()) >= MOST_BARREN_PAGES;
        if (loops) {
            dao.finish(search.session(), "cursor_loops", null, now);
        }
        return loops;
    }
}

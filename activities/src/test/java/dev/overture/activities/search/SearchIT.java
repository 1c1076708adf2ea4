package dev.overture.activities.search;

import static dev.overture.schema.fixtures.Fixtures.aProspect;
import static dev.overture.schema.fixtures.Fixtures.aWorkspace;
import static dev.overture.schema.fixtures.Fixtures.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.SessionId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.search.NamedFilter;
import dev.overture.model.search.SearchApi;
import dev.overture.model.sending.Refusal;
import dev.overture.providers.PeopleSearch.Found;
import dev.overture.schema.PostgresExtension;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.search.NewSearch;
import dev.overture.schema.search.SearchDao;
import dev.overture.schema.search.SearchState;
import dev.overture.workflows.search.SearchProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SearchIT {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private final Jdbi jdbi = POSTGRES.jdbi();
    private Instant now = Instant.parse("2026-11-18T10:00:00Z");
    private final ScriptedSearch vendor = new ScriptedSearch();
    private final SearchActivitiesImpl activities = new SearchActivitiesImpl(
            jdbi,
            vendor,
            new PageDesk(jdbi, new TimeOrderedIds(() -> now)),
            JsonMapper.builder().build(),
            () -> now);
    private final WorkspaceId workspace = aWorkspace(jdbi);
    private final AccountId account = anAccount().in(workspace).insert(jdbi).id();

    @Test
    void storesEverybodyOnceOverAllPagesAndLeavesThemToAHuman() {
        ProspectId known = aProspect()
                .in(workspace)
                .linkedin("https://www.linkedin.com/in/person-2")
                .insert(jdbi)
                .id();
        SessionId session = search(100, "{\"keywords\": \"cto\"}");
        vendor.page("c1", person(1), person(2), person(3));
        vendor.page(null, person(3), person(4));

        List<SearchProgress> progress = run(session);

        assertThat(progress).extracting(SearchProgress::pages).endsWith(1, 2);
        assertThat(counts(session)).isEqualTo("completed: 4 found, 3 stored, 1 duplicates, 0 rejected");
        assertThat(vendor.asked()).containsExactly("null", "c1");
        assertThat(items(session))
                .containsExactlyInAnyOrder(
                        "Name1 Fake", "Name3 Fake", "Name4 Fake", text("first_name", known) + " Fake");
        assertThat(text("job_title", known)).as("what was unknown is filled in").isEqualTo("CTO");
    }

    @Test
    void whoMustNotBeContactedIsCountedAndNotShown() {
        ProspectId optedOut = aProspect()
                .in(workspace)
                .linkedin("https://www.linkedin.com/in/person-1")
                .insert(jdbi)
                .id();
        sql(
                "insert into suppressions (id, workspace_id, prospect_id, reason, author, created_at)"
                        + " values (gen_random_uuid(), ?, ?, 'opted_out', 'jo', now())",
                workspace,
                optedOut);
        UUID rival = UUID.randomUUID();
        sql("insert into companies (id, workspace_id, company_name) values (?, ?, 'Rival')", rival, workspace);
        sql(
                "insert into suppressions (id, workspace_id, company_id, reason, author, created_at)"
                        + " values (gen_random_uuid(), ?, ?, 'rival', 'jo', now())",
                workspace,
                rival);
        SessionId session = search(100, "{\"keywords\": \"cto\"}");
        vendor.page(
                null,
                person(1),
                at("Rival", 2),
                new Found(null, null, null, "LinkedIn Member", null, null, "x", null, null, null),
                person(4));

        run(session);

        assertThat(counts(session)).isEqualTo("completed: 4 found, 1 stored, 0 duplicates, 3 rejected");
        assertThat(items(session)).containsExactly("Name4 Fake");
    }

    @Test
    void whatAnotherWorkspaceKnowsOrForbidsMakesNoDifference() {
        WorkspaceId other = aWorkspace(jdbi);
        ProspectId theirs = aProspect()
                .in(other)
                .linkedin("https://www.linkedin.com/in/person-1")
                .insert(jdbi)
                .id();
        sql(
                "insert into suppressions (id, workspace_id, prospect_id, reason, author, created_at)"
                        + " values (gen_random_uuid(), ?, ?, 'opted_out', 'jo', now())",
                other,
                theirs);
        SessionId session = search(100, "{\"keywords\": \"cto\"}");
        vendor.page(null, person(1));

        run(session);

        assertThat(counts(session)).isEqualTo("completed: 1 found, 1 stored, 0 duplicates, 0 rejected");
    }

    @Test
    void endsWithAsManyAsWereWanted() {
        SessionId session = search(2, "{\"keywords\": \"cto\"}");
        vendor.page("c1", person(1), person(2), person(3));

        run(session);

        assertThat(counts(session)).isEqualTo("completed: 2 found, 2 stored, 0 duplicates, 0 rejected");
    }

    @Test
    void aCursorThatLoopsEndsTheSearchAndKeepsWhoWasFound() {
        SessionId session = search(100, "{\"keywords\": \"cto\"}");
        vendor.page("c1", person(1));
        vendor.page("c2", person(2));
        vendor.page("c1", person(3));

        run(session);

        assertThat(counts(session)).isEqualTo("failed: 3 found, 3 stored, 0 duplicates, 0 rejected");
        assertThat(find(session).failure()).isEqualTo("cursor_loops");
        assertThat(items(session)).hasSize(3);
    }

    @Test
    void newCursorsThatLeadToTheSamePeopleAreALoopToo() {
        SessionId session = search(100, "{\"keywords\": \"cto\"}");
        for (int i = 1; i <= 4; i++) {
            vendor.page("c" + i, person(1));
        }

        run(session);

        assertThat(find(session).failure()).isEqualTo("cursor_loops");
        assertThat(vendor.asked()).hasSize(4);
    }

    @Test
    void aSearchThatTheAccountMayNotRunFailsAndSaysSo() {
        SessionId session = search(100, "{\"api\": \"sales_navigator\", \"keywords\": \"cto\"}");
        vendor.refusing(Refusal.ACCOUNT_NOT_ABLE);

        run(session);

        assertThat(find(session).status()).isEqualTo("failed");
        assertThat(find(session).failure()).isEqualTo("not_allowed");
    }

    @Test
    void namesBecomeTheVendorsNumbersAndTheSearchIsTheOneThatTheAccountHas() {
        vendor.withSeat();
        SessionId session = search(
                100,
                "{\"company_size\": [\"201-500\"], \"industry\": [\"Healthcare\"], \"location\": [\"105015875\"]}");
        vendor.page(null, person(1));

        run(session);

        assertThat(vendor.query().api()).isEqualTo(SearchApi.SALES_NAVIGATOR);
        assertThat(vendor.query().sizes()).hasSize(1);
        assertThat(vendor.query().ids().get(NamedFilter.INDUSTRY))
                .as("called so")
                .containsExactly("2");
        assertThat(vendor.query().ids().get(NamedFilter.LOCATION)).containsExactly("105015875");
        assertThat(find(session).ignored()).isEmpty();
    }

    @Test
    void whatTheSearchDoesNotKnowIsLeftOutAndSaid() {
        SessionId session = search(100, "{\"keywords\": \"cto\", \"company_size\": [\"201-500\"]}");
        vendor.page(null, person(1));

        run(session);

        assertThat(vendor.query().api()).isEqualTo(SearchApi.CLASSIC);
        assertThat(vendor.query().sizes()).isEmpty();
        assertThat(find(session).ignored()).containsExactly("company_size");
    }

    @Test
    void aNameThatNobodyKnowsEndsTheSearchAndIsNamed() {
        vendor.knowingNothing();
        SessionId session = search(100, "{\"industry\": [\"Alchemy\"]}");

        run(session);

        assertThat(find(session).failure()).isEqualTo("unknown_filter_value");
        assertThat(find(session).failedField()).isEqualTo("industry");
    }

    @Test
    void aPageThatWasStoredIsNotStoredAgainByASecondAttempt() {
        SessionId session = search(100, "{\"keywords\": \"cto\"}");
        vendor.page("c1", person(1));
        activities.searchOn(session);
        activities.searchOn(session);
        var stale =
                jdbi.withExtension(SearchDao.class, dao -> dao.running(session)).orElseThrow();
        vendor.page(null, person(2));
        activities.searchOn(session);
        new PageDesk(jdbi, new TimeOrderedIds(() -> now))
                .store(
                        stale,
                        SearchApi.CLASSIC,
                        new dev.overture.providers.PeopleSearch.ResultPage(List.of(person(9)), null),
                        now);

        assertThat(counts(session)).isEqualTo("completed: 2 found, 2 stored, 0 duplicates, 0 rejected");
    }

    @Test
    void anAccountReadsNoMoreResultsADayThanItsSearchGives() {
        SessionId first = search(2_500, "{\"keywords\": \"cto\"}");
        for (int page = 0; page < 20; page++) {
            int from = page * 50;
            vendor.page(
                    "c" + page,
                    IntStream.range(from, from + 50).mapToObj(SearchIT::person).toArray(Found[]::new));
        }
        run(first);
        SessionId second = search(100, "{\"keywords\": \"cfo\"}");
        activities.searchOn(second);

        SearchProgress waits = activities.searchOn(second);

        assertThat(find(first).status()).as("a thousand is all there is").isEqualTo("completed");
        assertThat(waits.over()).isFalse();
        assertThat(waits.goOnAt()).isAfter(now.plus(Duration.ofHours(6)));
        assertThat(vendor.asked()).hasSize(20);
        now = waits.goOnAt();
        vendor.page(null, person(5_000));
        run(second);
        assertThat(counts(second)).startsWith("completed: 1 found");
    }

    @Test
    void aLimitIsWaitedForAndSilenceIsTriedAgain() {
        SessionId session = search(100, "{\"keywords\": \"cto\"}");
        activities.searchOn(session);
        vendor.refusing(Refusal.THROTTLED);
        vendor.refusing(Refusal.UNAVAILABLE);
        vendor.page(null, person(1));

        assertThat(activities.searchOn(session).goOnAt()).isEqualTo(now.plus(Duration.ofMinutes(15)));
        assertThatExceptionOfType(SearchNotAnsweredException.class).isThrownBy(() -> activities.searchOn(session));
        run(session);

        assertThat(find(session).status()).isEqualTo("completed");
    }

    @Test
    void aHeldAccountSearchesNothing() {
        sql(
                "insert into holds (id, workspace_id, account_id, reason, author, began_at, until_at)"
                        + " values (gen_random_uuid(), ?, ?, 'restricted', 'jo', ?, ?)",
                workspace,
                account,
                now.minusSeconds(1),
                now.plus(Duration.ofHours(2)));
        SessionId session = search(100, "{\"keywords\": \"cto\"}");

        assertThat(activities.searchOn(session).goOnAt()).isEqualTo(now.plus(Duration.ofHours(2)));

        assertThat(vendor.asked()).isEmpty();
    }

    @Test
    void namesComeInWithoutOrnamentsAndWithoutControls() {
        SessionId session = search(100, "{\"keywords\": \"cto\"}");
        vendor.page(
                null,
                new Found(
                        "ACoAAAA000000000001",
                        null,
                        null,
                        "\uD835\uDC00\uD835\uDC1D\uD835\uDC1A\u0000 F",
                        "\uD835\uDC00\uD835\uDC1D\uD835\uDC1A",
                        "F".repeat(2_000),
                        "x\ny",
                        null,
                        null,
                        null));

        run(session);

        assertThat(items(session)).containsExactly("Ada F");
        List<String> stored = jdbi.withHandle(handle -> handle.createQuery(
                        "select linkedin_profile_url || ' ' || length(last_name) from workspace_prospects where workspace_id = ?")
                .bind(0, workspace)
                .mapTo(String.class)
                .list());
        assertThat(stored).containsExactly("https://www.linkedin.com/in/ACoAAAA000000000001 200");
    }

    private SessionId search(int most, String filters) {
        SessionId session = new SessionId(UUID.randomUUID());
        sql("insert into approval_sessions (id, workspace_id, campaign_name) values (?, ?, 'x')", session, workspace);
        jdbi.useExtension(
                SearchDao.class,
                dao -> dao.insert(new NewSearch(session, workspace, account, session.toString(), filters, most, now)));
        return session;
    }

    private List<SearchProgress> run(SessionId session) {
        return java.util.stream.Stream.iterate(
                        activities.searchOn(session),
                        last -> last != null,
                        last -> last.over() ? null : activities.searchOn(session))
                .toList();
    }

    private static Found person(int number) {
        return at("Acme", number);
    }

    private static Found at(String company, int number) {
        return new Found(
                "ACoAAAA00000000" + (10_000 + number),
                "person-" + number,
                "https://www.linkedin.com/in/person-" + number + "?trk=x",
                "Name" + number + " Fake",
                "Name" + number,
                "Fake",
                "CTO at " + company,
                "Lyon",
                "CTO",
                company);
    }

    private SearchState find(SessionId session) {
        return jdbi.withExtension(SearchDao.class, dao -> dao.find(workspace, session))
                .orElseThrow();
    }

    private String counts(SessionId session) {
        SearchState state = find(session);
        return "%s: %d found, %d stored, %d duplicates, %d rejected"
                .formatted(state.status(), state.found(), state.stored(), state.duplicates(), state.rejected());
    }

    private List<String> items(SessionId session) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select name from prospect_approval_data where session_id = ? and approval_status = 'pending'")
                .bind(0, session)
                .mapTo(String.class)
                .list());
    }

    private String text(String column, ProspectId person) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select " + column + " from workspace_prospects where id = ?")
                        .bind(0, person)
                        .mapTo(String.class)
                        .one());
    }

    private void sql(String statement, Object... arguments) {
        jdbi.useHandle(handle -> handle.execute(statement, Arrays.copyOf(arguments, arguments.length)));
    }
}

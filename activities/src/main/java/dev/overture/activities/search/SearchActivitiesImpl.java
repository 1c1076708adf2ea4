package dev.overture.activities.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.model.ids.SessionId;
import dev.overture.model.policy.PolicyPreset;
import dev.overture.model.search.PeopleQuery;
import dev.overture.model.search.SearchFilters;
import dev.overture.model.sending.Refusal;
import dev.overture.providers.PeopleSearch;
import dev.overture.schema.search.AccountHeld;
import dev.overture.schema.search.RunningSearch;
import dev.overture.schema.search.SearchDao;
import dev.overture.workflows.search.SearchActivities;
import dev.overture.workflows.search.SearchProgress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Fetches page after page of a search, within what its account may read. */
public final class SearchActivitiesImpl implements SearchActivities {

    private static final Duration PATIENCE = Duration.ofDays(14);
    private static final Duration AFTER_A_LIMIT = Duration.ofMinutes(15);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);
    private static final int SPREAD_MILLIS = 10_000;

    private final Jdbi jdbi;
    private final PeopleSearch vendor;
    private final FilterResolver resolver;
    private final PageDesk pages;
    private final ObjectMapper json;
    private final InstantSource clock;

    /** Asks {@code vendor}. */
    public SearchActivitiesImpl(
            Jdbi jdbi, PeopleSearch vendor, PageDesk pages, ObjectMapper json, InstantSource clock) {
        this.jdbi = jdbi;
        this.vendor = vendor;
        this.resolver = new FilterResolver(vendor);
        this.pages = pages;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public SearchProgress searchOn(SessionId session) {
        Optional<RunningSearch> found =
                jdbi.withExtension(SearchDao.class, dao -> dao.running(session)).filter(RunningSearch::running);
        return found.isEmpty() ? new SearchProgress(true, 0, null) : searchOn(found.get());
    }

    private SearchProgress searchOn(RunningSearch search) {
        Instant now = clock.instant();
        Optional<AccountHeld> held = jdbi.withExtension(SearchDao.class, dao -> dao.held(search.account(), now));
        if (held.isPresent()) {
            return rest(search, held.get().untilAt(), "account_held", now);
        }
        if (search.query() == null) {
            return resolve(search, now);
        }
        PeopleQuery query = read(search.query(), PeopleQuery.class);
        Instant day = startOfDay(search, now);
        int left = query.api().ceiling()
                - jdbi.withExtension(SearchDao.class, dao -> dao.readSince(search.account(), day));
        if (left <= 0) {
            return rest(
                    search, startOfDay(search, now.plus(Duration.ofDays(1)).plus(Duration.ofHours(1))), "limit", now);
        }
        int size = Math.min(query.api().page(), left);
        return vendor.page(search.vendorAccountId(), query, size, search.cursor())
                .fold(page -> stored(search, query, page), (refusal, detail) -> failed(search, refusal, detail, now));
    }

    private SearchProgress stored(RunningSearch search, PeopleQuery query, PeopleSearch.ResultPage page) {
        boolean over = pages.store(search, query.api(), page, clock.instant());
        int stored = search.pages() + 1;
        return new SearchProgress(over, stored, over ? null : pause(search, stored));
    }

    /** A person who reads does not turn pages every second, nor by the clock. */
    private @Nullable Instant pause(RunningSearch search, int page) {
        if (search.preset() == PolicyPreset.DEMO) {
            return null;
        }
        int spread = Math.floorMod((search.session() + "/" + page).hashCode(), SPREAD_MILLIS);
        return clock.instant().plus(SHORTEST_PAUSE).plusMillis(spread);
    }

    private SearchProgress resolve(RunningSearch search, Instant now) {
        FilterResolver.Result result =
                resolver.resolve(search.vendorAccountId(), read(search.filters(), SearchFilters.class));
        if (result instanceof FilterResolver.Result.Resolved resolved) {
            jdbi.useExtension(
                    SearchDao.class,
                    dao -> dao.resolved(search.session(), write(resolved.query()), resolved.ignored(), now));
            return new SearchProgress(false, search.pages(), null);
        }
        if (result instanceof FilterResolver.Result.Failed failed) {
            return failed(search, failed.refusal(), failed.detail(), now);
        }
        return over(search, "unknown_filter_value", ((FilterResolver.Result.Unknown) result).filter(), now);
    }

    /** A refusal that says something ends the search; one that may pass is waited for, though not for ever. */
    private SearchProgress failed(RunningSearch search, Refusal refusal, String detail, Instant now) {
        return switch (refusal) {
            case THROTTLED, LIMIT_REACHED -> rest(search, now.plus(AFTER_A_LIMIT), "limit", now);
            case ACCOUNT_NOT_ABLE -> over(search, "not_allowed", null, now);
            case ACCOUNT_DISCONNECTED -> over(search, "account_disconnected", null, now);
            case ACCOUNT_RESTRICTED -> over(search, "account_restricted", null, now);
            case BAD_CONTENT, UNREACHABLE -> over(search, "refused", null, now);
            case UNAVAILABLE,
                    UNKNOWN,
                    OUR_CREDENTIALS,
                    ALREADY_CONNECTED,
                    ALREADY_INVITED,
                    ALREADY_DONE,
                    NOT_CONNECTED,
                    INMAIL_NOT_ALLOWED,
                    NO_CREDITS -> throw new SearchNotAnsweredException(detail);
        };
    }

    private SearchProgress rest(RunningSearch search, @Nullable Instant until, String failure, Instant now) {
        if (until == null || now.isAfter(search.createdAt().plus(PATIENCE))) {
            return over(search, failure, null, now);
        }
        jdbi.useExtension(SearchDao.class, dao -> dao.touch(search.session(), until));
        return new SearchProgress(false, search.pages(), until);
    }

    private SearchProgress over(RunningSearch search, String failure, @Nullable String field, Instant now) {
        jdbi.useExtension(SearchDao.class, dao -> dao.finish(search.session(), failure, field, now));
        return new SearchProgress(true, search.pages(), null);
    }

    @Override
    public void giveSearchUp(SessionId session) {
        jdbi.useExtension(SearchDao.class, dao -> dao.finish(session, "no_answer", null, clock.instant()));
    }

    private static Instant startOfDay(RunningSearch search, Instant at) {
        ZoneId zone = ZoneId.of(search.timeZone());
        return LocalDate.ofInstant(at, zone).atStartOfDay(zone).toInstant();
    }

    private <T> T read(@Nullable String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored " + type.getSimpleName() + " cannot be read", e);
        }
    }

    private String write(PeopleQuery query) {
        try {
            return json.writeValueAsString(query);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a query cannot be written", e);
        }
    }
}

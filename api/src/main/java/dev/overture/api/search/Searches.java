package dev.overture.api.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.api.approval.Sessions;
import dev.overture.api.ids.RequestHash;
import dev.overture.api.problems.ApiException;
import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.SessionId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.search.SearchFilters;
import dev.overture.model.sending.Channel;
import dev.overture.schema.accounts.AccountDao;
import dev.overture.schema.accounts.AccountRow;
import dev.overture.schema.search.NewSearch;
import dev.overture.schema.search.SearchDao;
import dev.overture.schema.search.SearchState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Searches that people ask for. What is stored here is started by {@code IntakeSweep}, also after Temporal was down. */
public final class Searches {

    /** A script that repeats a request means the same search; somebody who asks tomorrow wants to know who is new. */
    private static final Duration SAME_WITHIN = Duration.ofHours(1);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LONGEST_NAME = 80;

    private final Jdbi jdbi;
    private final Sessions sessions;
    private final ObjectMapper json;
    private final InstantSource clock;

    /** Makes sessions with {@code sessions}. */
    public Searches(Jdbi jdbi, Sessions sessions, ObjectMapper json, InstantSource clock) {
        this.jdbi = jdbi;
        this.sessions = sessions;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Begins a search, or finds the one that the same request began.
     *
     * @param key which the caller gave to the request; null where the request itself must do
     * @throws ApiException if the filters make no sense, or no LinkedIn account can search
     */
    SearchState begin(WorkspaceId workspace, SearchRequest request, @Nullable String key) {
        FilterCheck.check(request.filters());
        Instant now = clock.instant();
        return jdbi.inTransaction(handle -> {
            SearchDao dao = handle.attach(SearchDao.class);
            dao.lockRequests(workspace);
            AccountId account = account(handle, workspace, request.accountId(), now);
            String filters = write(request.filters());
            String requestKey = key == null
                    ? RequestHash.of(filters + "/" + request.most() + "/" + request.accountId() + "/"
                            + request.campaignName() + "/" + request.campaignTag())
                    : RequestHash.of("key/" + key);
            Optional<SessionId> known =
                    dao.sameRequest(workspace, requestKey, key == null ? now.minus(SAME_WITHIN) : Instant.EPOCH);
            SessionId session = known.orElseGet(
                    () -> insert(handle, new Asked(workspace, request, account, requestKey, filters, now)));
            return dao.find(workspace, session).orElseThrow();
        });
    }

    private record Asked(
            WorkspaceId workspace,
            SearchRequest request,
            AccountId account,
            String requestKey,
            String filters,
            Instant now) {}

    private SessionId insert(Handle handle, Asked asked) {
        SessionId session = sessions.ofSearch(
                handle, asked.workspace(), name(asked), asked.request().campaignTag());
        handle.attach(SearchDao.class)
                .insert(new NewSearch(
                        session,
                        asked.workspace(),
                        asked.account(),
                        asked.requestKey(),
                        asked.filters(),
                        asked.request().most(),
                        asked.now()));
        return session;
    }

    private static AccountId account(Handle handle, WorkspaceId workspace, @Nullable AccountId asked, Instant now) {
        if (asked == null) {
            return handle.attach(SearchDao.class)
                    .usualAccount(workspace, now)
                    .orElseThrow(() -> ApiException.conflict(
                            "account_missing", "Link an account of the channel 'linkedin' (POST /api/accounts)."));
        }
        AccountRow account = handle.attach(AccountDao.class)
                .find(workspace, asked)
                .orElseThrow(() -> ApiException.notFound("account"));
        if (account.channel() != Channel.LINKEDIN) {
            throw ApiException.conflict("not_allowed", "Only LinkedIn accounts can search.");
        }
        return account.id();
    }

    /** Like {@code 20251031-vp-engineering}. */
    private static String name(Asked asked) {
        if (asked.request().campaignName() != null) {
            return asked.request().campaignName();
        }
        SearchFilters filters = asked.request().filters();
        String words = filters.keywords() != null ? filters.keywords() : filters.title();
        String slug = words == null ? "" : words.strip().replaceAll("[^\\p{L}\\p{N}]+", "-");
        String name = DAY.format(asked.now()) + "-" + (slug.isEmpty() ? "LinkedIn-search" : slug);
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    SearchState find(WorkspaceId workspace, SessionId session) {
        return jdbi.withExtension(SearchDao.class, dao -> dao.find(workspace, session))
                .orElseThrow(() -> ApiException.notFound("search"));
    }

    private String write(SearchFilters filters) {
        try {
            return json.writeValueAsString(filters);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("filters cannot be written", e);
        }
    }
}

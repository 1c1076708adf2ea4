package dev.overture.schema.search;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.SessionId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Searches and what they found. */
@RegisterConstructorMapper(SearchState.class)
@RegisterConstructorMapper(RunningSearch.class)
@RegisterConstructorMapper(AccountHeld.class)
public interface SearchDao {

    /** Lets one request at a time decide whether its search is new, until the transaction ends. */
    @SqlQuery("""
            select 1 from (select pg_advisory_xact_lock(hashtextextended('searches/' || :workspace::text, 0))) locked
            """)
    int lockRequests(WorkspaceId workspace);

    /** The newest search of this request since then that did not fail. */
    @SqlQuery("""
            select session_id from linkedin_searches
            where workspace_id = :workspace and request_key = :requestKey and status <> 'failed' and created_at >= :since
            order by created_at desc limit 1
            """)
    Optional<SessionId> sameRequest(WorkspaceId workspace, String requestKey, Instant since);

    /** The LinkedIn account to search with where nobody names one: one that nothing holds, then the oldest. */
    @SqlQuery("""
            select a.id from accounts a
            where a.workspace_id = :workspace and a.channel = 'linkedin'
            order by exists (select 1 from holds h where h.account_id = a.id and h.kind is null and h.ended_at is null
              and h.began_at <= :now and (h.until_at is null or h.until_at > :now)), a.id
            limit 1
            """)
    Optional<AccountId> usualAccount(WorkspaceId workspace, Instant now);

    /** Stores a search; its session is there already. */
    @SqlUpdate("""
            insert into linkedin_searches
              (session_id, workspace_id, account_id, request_key, filters, most, touched_at, created_at)
            values (:session, :workspace, :account, :requestKey, :filters::jsonb, :most, :now, :now)
            """)
    void insert(@BindMethods NewSearch search);

    /** A search of this workspace, counted. */
    @SqlQuery("""
            select s.session_id as session, s.account_id as account, s.status, s.most, s.ignored, s.failure,
              s.failed_field, s.created_at, s.finished_at, count(r.result_key)::int as found,
              (count(*) filter (where r.outcome = 'stored'))::int as stored,
              (count(*) filter (where r.outcome = 'duplicate'))::int as duplicates,
              (count(*) filter (where r.outcome in ('suppressed', 'no_profile')))::int as rejected
            from linkedin_searches s
            left join linkedin_search_results r on r.session_id = s.session_id
            where s.workspace_id = :workspace and s.session_id = :session
            group by s.session_id
            """)
    Optional<SearchState> find(WorkspaceId workspace, SessionId session);

    /** A search, as far as it came. */
    @SqlQuery("""
            select s.session_id as session, s.workspace_id as workspace, s.account_id as account, a.vendor_account_id,
              a.time_zone, a.policy_preset as preset, s.filters::text, s.query::text, s.most, s.status, s.cursor,
              s.created_at,
              (select count(*) from linkedin_search_pages p where p.session_id = s.session_id)::int as pages,
              (select count(*) from linkedin_search_results r where r.session_id = s.session_id)::int as found
            from linkedin_searches s join accounts a on a.id = s.account_id
            where s.session_id = :session
            """)
    Optional<RunningSearch> running(SessionId session);

    /** Keeps others from storing a page of this search until the transaction ends; empty unless it runs. */
    @SqlQuery("select session_id from linkedin_searches where session_id = :session and status = 'running' for update")
    Optional<SessionId> lock(SessionId session);

    /** Why the account should do nothing now, the longest reason first. */
    @SqlQuery("""
            select reason, until_at from holds
            where account_id = :account and kind is null and ended_at is null and began_at <= :now
              and (until_at is null or until_at > :now)
            order by until_at desc nulls first limit 1
            """)
    Optional<AccountHeld> held(AccountId account, Instant now);

    /** How many results an account has read since then, over all its searches. */
    @SqlQuery("""
            select coalesce(sum(results), 0)::int from linkedin_search_pages
            where account_id = :account and fetched_at >= :since
            """)
    int readSince(AccountId account, Instant since);

    /** Writes what the vendor will be asked. */
    @SqlUpdate("""
            update linkedin_searches set query = :query::jsonb, ignored = :ignored, touched_at = :now
            where session_id = :session and status = 'running' and query is null
            """)
    int resolved(SessionId session, String query, List<String> ignored, Instant now);

    /** Those of these keys that the search knows already. */
    @SqlQuery("select result_key from linkedin_search_results where session_id = :session and result_key = any(:keys)")
    Set<String> knownResults(SessionId session, List<String> keys);

    /** Stores what became of results. */
    @SqlUpdate("""
            insert into linkedin_search_results (session_id, result_key, prospect_id, outcome)
            select :session, made.* from unnest(:keys, :people, :outcomes) as made
            """)
    void addResults(SessionId session, List<String> keys, List<@Nullable UUID> people, List<String> outcomes);

    /** Stores a page. */
    @SqlUpdate("""
            insert into linkedin_search_pages (session_id, page, account_id, cursor_hash, results, fresh, fetched_at)
            values (:session, :page, :account, :cursorHash, :results, :fresh, :now)
            """)
    void addPage(
            SessionId session, int page, AccountId account, String cursorHash, int results, int fresh, Instant now);

    /** Whether a page was led to by this cursor. */
    @SqlQuery("""
            select exists (
              select 1 from linkedin_search_pages where session_id = :session and cursor_hash = :cursorHash)
            """)
    boolean ledToAPage(SessionId session, String cursorHash);

    /** How many of the last pages in a row had nobody new. */
    @SqlQuery("""
            select count(*)::int from linkedin_search_pages p
            where p.session_id = :session and p.page > coalesce(
              (select max(page) from linkedin_search_pages where session_id = :session and fresh > 0), 0)
            """)
    int barrenPages(SessionId session);

    /** Where the next page begins. */
    @SqlUpdate("update linkedin_searches set cursor = :cursor, touched_at = :now where session_id = :session")
    void goOn(SessionId session, @Nullable String cursor, Instant now);

    /** Nobody will touch it before then. */
    @SqlUpdate("update linkedin_searches set touched_at = :until where session_id = :session and status = 'running'")
    void touch(SessionId session, Instant until);

    /** Ends a search; null failure is success. */
    @SqlUpdate("""
            update linkedin_searches set cursor = null, touched_at = :now, finished_at = :now, failure = :failure,
              failed_field = :field,
              status = case when cast(:failure as text) is null then 'completed' else 'failed' end
            where session_id = :session and status = 'running'
            """)
    int finish(SessionId session, @Nullable String failure, @Nullable String field, Instant now);

    /** Stores people who are new. */
    @SqlUpdate("""
            insert into workspace_prospects (workspace_id, id, company_id, full_name, first_name, last_name, job_title,
              company_name, location, linkedin_profile_url, enrichment_data, source_service)
            select :workspace, made.id, made.company_id, made.name, made.first_name, made.last_name, made.title,
              made.company, made.location, made.url, jsonb_strip_nulls(jsonb_build_object('headline', made.headline)),
              'linkedin_search'
            from unnest(:ids, :companyIds, :names, :firstNames, :lastNames, :titles, :companies, :locations, :headlines,
              :urls) as made (id, company_id, name, first_name, last_name, title, company, location, headline, url)
            """)
    void addPeople(WorkspaceId workspace, @BindMethods FoundColumns people);

    /** Fills in what was not known of people; what is known stays, for people and imports know better than a search. */
    @SqlUpdate("""
            update workspace_prospects p set
              company_id = coalesce(p.company_id, told.company_id),
              first_name = coalesce(p.first_name, told.first_name),
              last_name = coalesce(p.last_name, told.last_name),
              job_title = coalesce(p.job_title, told.title),
              company_name = coalesce(p.company_name, told.company),
              location = coalesce(p.location, told.location),
              enrichment_data = jsonb_strip_nulls(jsonb_build_object('headline', told.headline)) || p.enrichment_data
            from unnest(:ids, :companyIds, :names, :firstNames, :lastNames, :titles, :companies, :locations, :headlines,
              :urls) as told (id, company_id, name, first_name, last_name, title, company, location, headline, url)
            where p.id = told.id and p.workspace_id = :workspace
              and (p.first_name is null or p.last_name is null or p.job_title is null or p.company_name is null
                or p.location is null or p.company_id is null or p.enrichment_data -> 'headline' is null)
            """)
    void fillPeople(WorkspaceId workspace, @BindMethods FoundColumns people);
}

package dev.overture.schema.erasure;

import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.prospects.LinkedInUrl;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * Takes everything about a person out of every table. Rows that counts and limits need stay without a word about anybody; the
 * others go. A test fills every column of every table that can hold a word, and looks for it afterwards: a new column that it finds
 * belongs here.
 */
final class Eraser {

    private static final String PROSPECTS =
            "(select id from campaign_prospects where workspace_id = :workspace and prospect_id = :person)";

    private final Handle handle;
    private final WorkspaceId workspace;
    private final ProspectId person;
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    Eraser(Handle handle, WorkspaceId workspace, ProspectId person) {
        this.handle = handle;
        this.workspace = workspace;
        this.person = person;
    }

    /** Every address by which the person is known, in the spelling in which addresses are compared. */
    List<String> addresses() {
        List<String> found = handle.createQuery("""
                        select linkedin_profile_url from workspace_prospects where id = :person and workspace_id = :workspace
                        union select email_address from workspace_prospects where id = :person and workspace_id = :workspace
                        union select phone_number from workspace_prospects where id = :person and workspace_id = :workspace
                        union
                        select unnest(phone_numbers) from workspace_prospects where id = :person and workspace_id = :workspace
                        union
                        select 'https://www.linkedin.com/in/' || known.id
                        from campaign_prospects cp
                        cross join lateral (values (cp.recipient_provider_id), (cp.recipient_public_id)) known (id)
                        where cp.workspace_id = :workspace and cp.prospect_id = :person
                        union
                        select case when m.kind = 'email' then lower(m.recipient)
                          when m.kind = 'whatsapp' then m.recipient
                          else 'https://www.linkedin.com/in/' || m.recipient end
                        from campaign_messages m where m.workspace_id = :workspace and m.prospect_id = :person
                        union
                        select email_address from suppressions
                        where workspace_id = :workspace and email_address = (
                          select email_address from workspace_prospects where id = :person and workspace_id = :workspace)
                        """)
                .bind("workspace", workspace)
                .bind("person", person)
                .mapTo(String.class)
                .list();
        return found.stream()
                .filter(address -> address != null && !address.isBlank())
                .map(address ->
                        LinkedInUrl.parse(address).map(LinkedInUrl::canonical).orElse(address))
                .distinct()
                .toList();
    }

    /** How many rows of which table held something. */
    Map<String, Integer> erase(Instant now) {
        // Before the rows that tell what to look for are empty.
        deliveries(now);
        forgetElsewhere();
        run(
                "suppressions",
                "update suppressions set reason = 'erased', author = 'overture'"
                        + " where workspace_id = :workspace and prospect_id = :person");
        run(
                "suppressions",
                "delete from suppressions where workspace_id = :workspace"
                        + " and (email_address = (select email_address from workspace_prospects where id = :person)"
                        + " or email_address in (select lower(recipient) from campaign_messages where prospect_id = :person))");
        messages();
        prospects();
        facts();
        approvals();
        person(now);
        return counts;
    }

    /** Raw deliveries, in which the person's ids stand in the words of the vendor. */
    private void deliveries(Instant now) {
        List<String> words = new TreeSet<>(handle
                        .createQuery("""
                        with numbers as (
                          select unnest(phone_number || phone_numbers) as number from workspace_prospects
                          where id = :person and workspace_id = :workspace
                        )
                        select email_address from workspace_prospects where id = :person and workspace_id = :workspace
                        union select generic_email from workspace_prospects where id = :person and workspace_id = :workspace
                        union select substring(linkedin_profile_url from '[^/]+$') from workspace_prospects
                          where id = :person and workspace_id = :workspace
                        union select number from numbers
                        union select ltrim(number, '+') || '@s.whatsapp.net' from numbers
                        union select recipient_provider_id from campaign_prospects
                          where workspace_id = :workspace and prospect_id = :person
                        union select recipient_public_id from campaign_prospects
                          where workspace_id = :workspace and prospect_id = :person
                        union select chat_id from campaign_prospects where workspace_id = :workspace and prospect_id = :person
                        union
                        select known.word
                        from campaign_messages m
                        cross join lateral (values (m.recipient), (m.chat_id), (m.provider_message_id), (m.tracking_id))
                          known (word)
                        where m.workspace_id = :workspace and m.prospect_id = :person
                        """)
                        .bind("workspace", workspace)
                        .bind("person", person)
                        .mapTo(String.class)
                        .list()
                        .stream()
                        .filter(word -> word != null && word.length() > 3)
                        .toList())
                .stream().toList();
        int rows = handle.createUpdate("""
                        update webhook_events set body = null, dedupe_key = null, last_error = null, status = 'ignored',
                          processed_at = :now
                        where account_id in (select id from accounts where workspace_id = :workspace) and body is not null
                          and exists (
                            select 1 from unnest(cast(:words as text[])) as known (word)
                            where position(lower(encode(convert_to(known.word, 'UTF8'), 'escape'))
                              in lower(encode(body, 'escape'))) > 0)
                        """)
                .bind("workspace", workspace)
                .bindArray("words", String.class, words)
                .bind("now", now)
                .execute();
        count("webhook_events", rows);
    }

    /** What other rows say of the person in passing. */
    private void forgetElsewhere() {
        run(
                "accounts",
                "update accounts set newest_relation = null where workspace_id = :workspace and newest_relation in ("
                        + "select recipient_provider_id from campaign_prospects"
                        + " where workspace_id = :workspace and prospect_id = :person)");
        count("companies", new CompanyEraser(handle, workspace, person).erase());
        run(
                "adopted_rows",
                "delete from adopted_rows where workspace_id = :workspace and (new_id = :person"
                        + " or new_id in " + PROSPECTS + " or new_id in (select id from prospect_approval_data"
                        + " where workspace_id = :workspace and prospect_id = :person))");
        run(
                "import_rows",
                "update import_rows set code = null, field = null, message = null where subject_id = :person"
                        + " and import_id in (select id from imports where workspace_id = :workspace)");
        run(
                "linkedin_search_results",
                "update linkedin_search_results set result_key = 'erased/' || gen_random_uuid()"
                        + " where prospect_id = :person"
                        + " and session_id in (select session_id from linkedin_searches where workspace_id = :workspace)");
        run("ai_interactions", "delete from ai_interactions where workspace_id = :workspace and prospect_id = :person");
    }

    /** Claims stay counted as the account's, so that its limits hold; a result that comes now finds another token. */
    private void messages() {
        run("message_overrides", "delete from message_overrides where campaign_prospect_id in " + PROSPECTS);
        run(
                "campaign_messages",
                "update campaign_messages set recipient = null, subject = null, message = null,"
                        + " reply_to = null, provider_message_id = null, chat_id = null, tracking_id = null, reason = 'erased',"
                        + " attempt_token = case when attempt_token is null then null else gen_random_uuid() end"
                        + " where campaign_prospect_id in " + PROSPECTS);
    }

    private void prospects() {
        run(
                "prospect_tasks",
                "update prospect_tasks set text = '', closed_by = null" + " where campaign_prospect_id in "
                        + PROSPECTS);
        run(
                "commands",
                "update commands set reason = 'erased', data = '{}' where campaign_prospect_id in " + PROSPECTS);
        run(
                "batch_rows",
                "update batch_rows set code = null, field = null, message = null"
                        + " where result = 'stored' and campaign_prospect_id in " + PROSPECTS);
        run("holds", "update holds set reason = 'erased', note = null where campaign_prospect_id in " + PROSPECTS);
        run(
                "campaign_prospects",
                "update campaign_prospects set start_request = null, recipient_provider_id = null, recipient_public_id = null,"
                        + " chat_id = null, personalization_data = '{}', last_error = null, status_reason = 'erased'"
                        + " where workspace_id = :workspace and prospect_id = :person");
    }

    private void facts() {
        run(
                "prospect_events",
                "update prospect_events set data = '{}', fact_key = 'erased/' || id"
                        + " where workspace_id = :workspace and prospect_id = :person");
    }

    private void approvals() {
        run(
                "prospect_approval_data",
                "update prospect_approval_data set name = 'erased', contact = '{}', company = '{}',"
                        + " professional = '{}', rejection_reason = null, enrichment_data = '{}'"
                        + " where workspace_id = :workspace and prospect_id = :person");
    }

    private void person(Instant now) {
        int rows = handle.createUpdate("""
                        update workspace_prospects set erased_at = :now, company_id = null, first_name = null, last_name = null,
                          middle_name = null, full_name = null, job_title = null, company_name = null, industry = null,
                          location = null, linkedin_profile_url = null, email_address = null, generic_email = null,
                          phone_number = null, phone_numbers = '{}', source_urls = '{}', company_domain = null,
                          company_linkedin_url = null, enrichment_data = '{}', ai_research_data = '{}', tags = '{}',
                          segments = '{}', whatsapp_consent_at = null, outreach_sent_date = null, outreach_type = null,
                          campaign_number = null, campaign_status = null, client_status = null, test_date = null,
                          test_status = null, company_session_key = null, employee_session_key = null, batch_id = null,
                          processing_status = 'erased', source_service = null
                        where id = :person and workspace_id = :workspace
                        """)
                .bind("workspace", workspace)
                .bind("person", person)
                .bind("now", now)
                .execute();
        count("workspace_prospects", rows);
    }

    private void run(String table, String sql) {
        count(
                table,
                handle.createUpdate(sql)
                        .bind("workspace", workspace)
                        .bind("person", person)
                        .execute());
    }

    private void count(String table, int rows) {
        counts.merge(table, rows, Integer::sum);
    }
}

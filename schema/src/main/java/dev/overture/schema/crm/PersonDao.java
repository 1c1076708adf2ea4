package dev.overture.schema.crm;

import dev.overture.model.ids.CompanyId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.WorkspaceId;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** People of a workspace's CRM. A person travels as the JSON of its columns, so that a change names what it changes. */
public interface PersonDao {

    /** What may be changed. */
    String COLUMNS = "company_id, company_name, full_name, first_name, middle_name, last_name, job_title, industry,"
            + " location, linkedin_profile_url, email_address, generic_email, phone_number, phone_numbers,"
            + " company_domain, company_linkedin_url, source_urls, segments, tags, enrichment_data, ai_research_data,"
            + " whatsapp_consent_at, outreach_sent_date, outreach_type, campaign_number, campaign_status,"
            + " client_status, test_date, test_status, company_session_key, employee_session_key, batch_id,"
            + " processing_status, source_service";

    /** A person of this workspace, as JSON. */
    @SqlQuery("""
            select (to_jsonb(p) - 'workspace_id' - 'erased_at')::text from workspace_prospects p
            where p.workspace_id = :workspace and p.id = :id and p.erased_at is null
            """)
    Optional<String> find(WorkspaceId workspace, ProspectId id);

    /** The same, locked against every fact and claim about the person, until the transaction ends. */
    @SqlQuery("""
            select (to_jsonb(p) - 'workspace_id' - 'erased_at')::text from workspace_prospects p
            where p.workspace_id = :workspace and p.id = :id and p.erased_at is null for update
            """)
    Optional<String> lock(WorkspaceId workspace, ProspectId id);

    /** The name of a company of this workspace. */
    @SqlQuery("select company_name from companies where workspace_id = :workspace and id = :company")
    Optional<String> companyName(WorkspaceId workspace, CompanyId company);

    /** Stores a person of these fields; what they do not name is as usual. */
    @SqlUpdate("insert into workspace_prospects (id, workspace_id, " + COLUMNS + ") select :id, :workspace, " + COLUMNS
            + " from jsonb_populate_record(null::workspace_prospects, "
            + "'{\"processing_status\": \"pending\", \"phone_numbers\": [], \"source_urls\": [], \"segments\": [],"
            + " \"tags\": [], \"enrichment_data\": {}, \"ai_research_data\": {}}'::jsonb || cast(:fields as jsonb))")
    void insert(ProspectId id, WorkspaceId workspace, String fields);

    /** Lays these fields over a person; null clears, what they do not name stays. 0 where the workspace has no such one. */
    @SqlUpdate("update workspace_prospects p set (" + COLUMNS + ") = (select " + COLUMNS
            + " from jsonb_populate_record(p, cast(:fields as jsonb))) where workspace_id = :workspace and id = :id")
    int update(WorkspaceId workspace, ProspectId id, String fields);
}

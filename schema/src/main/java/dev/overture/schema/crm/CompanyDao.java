package dev.overture.schema.crm;

import dev.overture.model.ids.CompanyId;
import dev.overture.model.ids.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Companies of a workspace's CRM. A company travels as the JSON of its columns, so that a change names what it changes. */
public interface CompanyDao {

    /** What may be changed. */
    String COLUMNS = "company_name, website, company_domain, company_linkedin_url, industry, segment, tin,"
            + " registration_number, registration_date, region, status, source, sme_registry, office_qualification,"
            + " revenue, balance, net_profit_loss, employee_count, ceo_name, ceo_position, primary_email,"
            + " all_company_emails, company_description, company_research, session_key, batch_id,"
            + " workflow_execution_id, processing_status";

    /** A company of this workspace, as JSON. */
    @SqlQuery("""
            select (to_jsonb(c) - 'workspace_id')::text from companies c
            where c.workspace_id = :workspace and c.id = :id
            """)
    Optional<String> find(WorkspaceId workspace, CompanyId id);

    /** Companies behind {@code after}, oldest first, each with its JSON; null filters do not restrict. */
    @SqlQuery("""
            select c.id, (to_jsonb(c) - 'workspace_id')::text as json from companies c
            where c.workspace_id = :workspace and (cast(:after as uuid) is null or c.id > cast(:after as uuid))
              and (cast(:filter.segment as text) is null or c.segment = :filter.segment)
              and (cast(:filter.status as text) is null or c.status = :filter.status)
              and (cast(:filter.region as text) is null or c.region = :filter.region)
              and (cast(:filter.processingStatus as text) is null or c.processing_status = :filter.processingStatus)
              and (cast(:filter.sessionKey as text) is null or c.session_key = :filter.sessionKey)
              and (cast(:filter.batchId as text) is null or c.batch_id = :filter.batchId)
              and (cast(:filter.smeRegistry as boolean) is null or c.sme_registry = :filter.smeRegistry)
              and (cast(:filter.tin as text) is null or c.tin = :filter.tin)
              and (cast(:filter.name as text) is null or lower(c.company_name) = lower(:filter.name))
            order by c.id limit :limit
            """)
    @RegisterConstructorMapper(JsonRow.class)
    List<JsonRow> list(
            WorkspaceId workspace, @BindMethods("filter") CompanyFilter filter, @Nullable CompanyId after, int limit);

    /** Whoever may be meant by these numbers or this name, oldest first. */
    @SqlQuery("""
            select id, tin, registration_number, company_name as name from companies
            where workspace_id = :workspace and (tin = cast(:tin as text)
              or registration_number = cast(:registrationNumber as text)
              or lower(company_name) = lower(cast(:name as text)))
            order by id
            """)
    @RegisterConstructorMapper(KnownCompany.class)
    List<KnownCompany> known(
            WorkspaceId workspace, @Nullable String tin, @Nullable String registrationNumber, @Nullable String name);

    /** Stores a company of these fields; what they do not name is as usual. */
    @SqlUpdate("insert into companies (id, workspace_id, " + COLUMNS + ") select :id, :workspace, " + COLUMNS
            + " from jsonb_populate_record(null::companies, "
            + "'{\"status\": \"Active\", \"processing_status\": \"pending\", \"all_company_emails\": []}'::jsonb"
            + " || cast(:fields as jsonb))")
    void insert(CompanyId id, WorkspaceId workspace, String fields);

    /** Lays these fields over a company; null clears, what they do not name stays. 0 where the workspace has no such one. */
    @SqlUpdate("update companies c set (" + COLUMNS + ") = (select " + COLUMNS
            + " from jsonb_populate_record(c, cast(:fields as jsonb))) where workspace_id = :workspace and id = :id")
    int update(WorkspaceId workspace, CompanyId id, String fields);
}

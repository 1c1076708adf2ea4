package dev.overture.schema.suppressions;

import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.CompanyId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The list of a workspace. */
public interface SuppressionListDao {

    /** Adds a subject; 0 where it is on the list already. */
    @SqlUpdate("""
            insert into suppressions
              (id, workspace_id, prospect_id, email_address, domain, company_id, reason, author, created_at)
            values (:id, :workspace, :subject.prospectId, :subject.emailAddress, :subject.domain, :subject.companyId,
              :reason, :author, :now)
            on conflict do nothing
            """)
    int add(
            UUID id,
            WorkspaceId workspace,
            @BindMethods("subject") SuppressionSubject subject,
            String reason,
            String author,
            Instant now);

    /** The suppression of this very subject. */
    @SqlQuery("""
            select id from suppressions
            where workspace_id = :workspace and (prospect_id = :subject.prospectId
              or email_address = :subject.emailAddress or domain = :subject.domain or company_id = :subject.companyId)
            """)
    Optional<UUID> find(WorkspaceId workspace, @BindMethods("subject") SuppressionSubject subject);

    /** Whether the workspace knows this person. */
    @SqlQuery(
            "select exists (select 1 from workspace_prospects where workspace_id = :workspace and id = :prospect and erased_at is null)")
    boolean knows(WorkspaceId workspace, ProspectId prospect);

    /** Whether the workspace knows this company. */
    @SqlQuery("select exists (select 1 from companies where workspace_id = :workspace and id = :company)")
    boolean knows(WorkspaceId workspace, CompanyId company);

    /** The companies of this name, whatever its case. */
    @SqlQuery(
            "select id from companies where workspace_id = :workspace and lower(company_name) = lower(:name) order by id")
    List<CompanyId> companies(WorkspaceId workspace, String name);

    /** Makes a company of this name, or finds the one of which only the name is known. */
    @SqlQuery("""
            insert into companies (id, workspace_id, company_name) values (:id, :workspace, :name)
            on conflict (workspace_id, lower(company_name)) where tin is null and registration_number is null
              do update set company_name = companies.company_name
            returning id
            """)
    CompanyId addCompany(UUID id, WorkspaceId workspace, String name);

    /** A page of the list, what was added last at the top. */
    @SqlQuery("""
            select s.id, s.prospect_id, s.email_address, s.domain, s.company_id, c.company_name, s.reason, s.author,
              s.created_at
            from suppressions s
            left join companies c on c.id = s.company_id
            where s.workspace_id = :workspace and (cast(:behind as uuid) is null or s.id < :behind)
              and (cast(:kind as text) is null or :kind = case
                when s.prospect_id is not null then 'prospect' when s.email_address is not null then 'email'
                when s.domain is not null then 'domain' when s.company_id is not null then 'company' else 'erased' end)
            order by s.id desc
            limit :limit
            """)
    @RegisterConstructorMapper(SuppressionRow.class)
    List<SuppressionRow> list(WorkspaceId workspace, @Nullable String kind, @Nullable UUID behind, int limit);

    /** Takes one off the list; 0 where there is none. */
    @SqlUpdate("delete from suppressions where workspace_id = :workspace and id = :id")
    int remove(WorkspaceId workspace, UUID id);

    /**
     * People with something live whom one of these suppressions hits, the one with the smallest id. An address that only
     * bounced hits nobody.
     */
    @SqlQuery("""
            with live as (
              select distinct p.id, p.company_id, p.email_address
              from campaign_prospects cp
              join workspace_prospects p on p.id = cp.prospect_id
              where cp.workspace_id = :workspace and cp.ended_at is null
            ), asked as (
              select * from suppressions where workspace_id = :workspace and id = any(:ids) and reason <> 'bounced'
            )
            select distinct on (hit.id) hit.id as prospect, hit.suppression, hit.reason
            from (
              select live.id, asked.id as suppression, asked.reason
              from live join asked on asked.prospect_id = live.id
              union all
              select live.id, asked.id, asked.reason from live join asked on asked.company_id = live.company_id
              union all
              select live.id, asked.id, asked.reason from live join asked on asked.email_address = live.email_address
              union all
              select live.id, asked.id, asked.reason
              from live
              cross join lateral unnest(mail_domains(live.email_address)) as its (domain)
              join asked on asked.domain = its.domain
            ) hit
            order by hit.id, hit.suppression
            """)
    @RegisterConstructorMapper(Hit.class)
    List<Hit> listHit(WorkspaceId workspace, List<UUID> ids);

    /** What is live of a person, locked behind the person. */
    @SqlQuery("""
            select id from campaign_prospects
            where workspace_id = :workspace and prospect_id = :prospect and ended_at is null
            order by id for no key update
            """)
    List<CampaignProspectId> lockLive(WorkspaceId workspace, ProspectId prospect);

    /** Locks a person, as every fact does first. */
    @SqlQuery("select id from workspace_prospects where id = :prospect and workspace_id = :workspace for update")
    Optional<ProspectId> lockPerson(WorkspaceId workspace, ProspectId prospect);

    /** A person whom a suppression hits. */
    record Hit(ProspectId prospect, UUID suppression, String reason) {}
}

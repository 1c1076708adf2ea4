package dev.overture.schema.imports;

import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.WorkspaceId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** People entering the CRM and a campaign. Everything runs in the transaction of one import. */
@RegisterConstructorMapper(KnownPerson.class)
@RegisterConstructorMapper(CompanyName.class)
public interface ImportDao {

    /** Lets one import at a time decide who is new in a workspace, until the transaction ends. */
    @SqlQuery(
            "select 1 from (select pg_advisory_xact_lock(hashtextextended('imports/' || :workspace::text, 0))) locked")
    int lockImports(WorkspaceId workspace);

    /**
     * Everybody who may be meant by one of these addresses: of those who share one, the oldest with and the oldest without
     * each better address.
     */
    @SqlQuery("""
            (select id, linkedin_profile_url as linkedin_url, email_address as email, phone_number as phone
             from workspace_prospects
             where workspace_id = :workspace and linkedin_profile_url = any(:linkedinUrls))
            union
            (select distinct on (email_address, linkedin_profile_url is null)
               id, linkedin_profile_url, email_address, phone_number
             from workspace_prospects
             where workspace_id = :workspace and email_address = any(:emails)
             order by email_address, linkedin_profile_url is null, id)
            union
            (select distinct on (phone_number, linkedin_profile_url is null, email_address is null)
               id, linkedin_profile_url, email_address, phone_number
             from workspace_prospects
             where workspace_id = :workspace and phone_number = any(:phones)
             order by phone_number, linkedin_profile_url is null, email_address is null, id)
            order by id
            """)
    List<KnownPerson> known(WorkspaceId workspace, List<String> linkedinUrls, List<String> emails, List<String> phones);

    /** Those of these people who are in the campaign. */
    @SqlQuery("select prospect_id from campaign_prospects where campaign_id = :campaign and prospect_id = any(:people)")
    Set<ProspectId> inCampaign(CampaignId campaign, List<UUID> people);

    /** Those of these people who must not be contacted. */
    @SqlQuery("select prospect_id from suppressions where workspace_id = :workspace and prospect_id = any(:people)")
    Set<ProspectId> suppressedPeople(WorkspaceId workspace, List<UUID> people);

    /** Those of these e-mail addresses and domains to which nothing may be written. */
    @SqlQuery("""
            select email_address from suppressions where workspace_id = :workspace and email_address = any(:emails)
            union
            select domain from suppressions where workspace_id = :workspace and domain = any(:domains)
            """)
    Set<String> suppressedAddresses(WorkspaceId workspace, List<String> emails, List<String> domains);

    /** Stores companies whose names, whatever the case, are not there yet; {@code ids} has an id for each name. */
    @SqlBatch("""
            insert into companies (id, workspace_id, company_name) values (:id, :workspace, :name)
            on conflict (workspace_id, lower(company_name)) do nothing
            """)
    void addCompanies(WorkspaceId workspace, List<UUID> id, List<String> name);

    /** The companies of these names. */
    @SqlQuery("""
            select wanted.name, c.id
            from unnest(:names) as wanted (name)
            join companies c on c.workspace_id = :workspace and lower(c.company_name) = lower(wanted.name)
            """)
    List<CompanyName> companies(WorkspaceId workspace, List<String> names);

    /** Stores new people. */
    @SqlBatch("""
            insert into workspace_prospects (id, workspace_id, company_id, first_name, last_name, job_title,
              company_name, industry, location, linkedin_profile_url, email_address, phone_number)
            values (:id, :workspaceId, :companyId, :firstName, :lastName, :jobTitle,
              :companyName, :industry, :location, :linkedinUrl, :email, :phone)
            """)
    void addPeople(@BindMethods List<PersonRow> people);

    /** Brings people up to date: what an import says wins, what it does not say stays; addresses are only ever added. */
    @SqlBatch("""
            update workspace_prospects set
              company_id = coalesce(:companyId, company_id),
              first_name = coalesce(:firstName, first_name),
              last_name = coalesce(:lastName, last_name),
              job_title = coalesce(:jobTitle, job_title),
              company_name = coalesce(:companyName, company_name),
              industry = coalesce(:industry, industry),
              location = coalesce(:location, location),
              linkedin_profile_url = coalesce(linkedin_profile_url, :linkedinUrl),
              email_address = coalesce(email_address, :email),
              phone_number = coalesce(phone_number, :phone)
            where id = :id and workspace_id = :workspaceId
            """)
    void updatePeople(@BindMethods List<PersonRow> people);

    /** Puts people into the campaign. */
    @SqlBatch("""
            insert into campaign_prospects (id, workspace_id, campaign_id, prospect_id, sequence_id, batch_id,
              personalization_data, created_at)
            values (:id, :workspaceId, :campaignId, :prospectId, :sequenceId, :batchId,
              :personalizationData::jsonb, :now)
            """)
    void enter(@BindMethods Destination destination, @BindMethods List<NewCampaignProspect> prospects);
}

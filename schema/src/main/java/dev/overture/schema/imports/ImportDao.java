package dev.overture.schema.imports;

import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CompanyId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** People entering the CRM and a campaign. Everything runs in the transaction of one import. */
@RegisterConstructorMapper(KnownPerson.class)
@RegisterConstructorMapper(CompanyName.class)
public interface ImportDao {

    /**
     * Forgets the plans that this connection keeps, those of foreign keys included. One made while a table was nearly empty may
     * read the whole table, which a large import would then do once a row.
     */
    @SqlUpdate("discard plans")
    void forgetPlans();

    /** Lets statements look rows up by index, however small the tables still are, until the transaction ends. */
    @SqlQuery("select set_config('enable_seqscan', 'off', true)")
    String lookUpByIndex();

    /** Lets one import at a time decide who is new in a workspace, until the transaction ends. */
    @SqlQuery(
            "select 1 from (select pg_advisory_xact_lock(hashtextextended('imports/' || :workspace::text, 0))) locked")
    int lockImports(WorkspaceId workspace);

    /** Begins a transaction that stores many people: with fresh plans, by index, and as the only one in the workspace. */
    default void beginMany(WorkspaceId workspace) {
        forgetPlans();
        lookUpByIndex();
        lockImports(workspace);
    }

    /**
     * Everybody who may be meant by one of these addresses: of those who share one, the oldest with and the oldest without
     * each better address. Looks every address up by itself, in the index that begins with it: {@code is true} keeps
     * PostgreSQL from choosing one that begins with the workspace, all of which it might then read.
     */
    @SqlQuery("""
            select found.id, found.linkedin_profile_url as linkedin_url, found.email_address as email,
              found.phone_number as phone
            from unnest(:linkedinUrls) as asked (url)
            cross join lateral (
              select id, linkedin_profile_url, email_address, phone_number from workspace_prospects
              where linkedin_profile_url = asked.url and (workspace_id = :workspace) is true offset 0
            ) found
            union
            select found.id, found.linkedin_profile_url, found.email_address, found.phone_number
            from unnest(:emails) as asked (email)
            cross join lateral (
              select distinct on (linkedin_profile_url is null) * from (
                select id, linkedin_profile_url, email_address, phone_number from workspace_prospects
                where email_address = asked.email and (workspace_id = :workspace) is true offset 0
              ) sharing order by linkedin_profile_url is null, id
            ) found
            union
            select found.id, found.linkedin_profile_url, found.email_address, found.phone_number
            from unnest(:phones) as asked (phone)
            cross join lateral (
              select distinct on (linkedin_profile_url is null, email_address is null) * from (
                select id, linkedin_profile_url, email_address, phone_number from workspace_prospects
                where phone_number = asked.phone and (workspace_id = :workspace) is true offset 0
              ) sharing order by linkedin_profile_url is null, email_address is null, id
            ) found
            order by id
            """)
    List<KnownPerson> known(WorkspaceId workspace, List<String> linkedinUrls, List<String> emails, List<String> phones);

    /** Those of these people who are in the campaign. */
    @SqlQuery("""
            select there.prospect_id
            from unnest(:people) as asked (id)
            cross join lateral (
              select prospect_id from campaign_prospects
              where prospect_id = asked.id and (campaign_id = :campaign) is true offset 0
            ) there
            """)
    Set<ProspectId> inCampaign(CampaignId campaign, List<UUID> people);

    /** Those of these people who must not be contacted. */
    @SqlQuery("""
            select asked.id
            from unnest(:people) as asked (id)
            cross join lateral (
              select company_id, email_address from workspace_prospects where id = asked.id offset 0
            ) person
            where suppressed(:workspace, asked.id, person.company_id, person.email_address, false)
            """)
    Set<ProspectId> suppressedPeople(WorkspaceId workspace, List<UUID> people);

    /** Those of these e-mail addresses and domains to which nothing may be written. Who bounced can be reached otherwise. */
    @SqlQuery("""
            select email_address from suppressions
            where workspace_id = :workspace and email_address = any(:emails) and reason <> 'bounced'
            union
            select domain from suppressions where workspace_id = :workspace and domain = any(:domains)
            """)
    Set<String> suppressedAddresses(WorkspaceId workspace, List<String> emails, List<String> domains);

    /** Those of these e-mail addresses that bounced. */
    @SqlQuery("""
            select email_address from suppressions
            where workspace_id = :workspace and email_address = any(:emails) and reason = 'bounced'
            """)
    Set<String> bouncedAddresses(WorkspaceId workspace, List<String> emails);

    /** Those of these names of companies to which nothing may be written. */
    @SqlQuery("""
            select asked.name
            from unnest(:names) as asked (name)
            cross join lateral (
              select id from companies
              where lower(company_name) = lower(asked.name) and (workspace_id = :workspace) is true offset 0
            ) found
            where exists (select 1 from suppressions where workspace_id = :workspace and company_id = found.id)
            """)
    Set<String> suppressedCompanies(WorkspaceId workspace, List<String> names);

    /**
     * Stores companies whose names, whatever the case, are not there yet; {@code ids} has an id for each name. A name that
     * several registered companies share means none of them.
     */
    @SqlUpdate("""
            insert into companies (id, workspace_id, company_name)
            select made.id, :workspace, made.name from unnest(:ids, :names) as made (id, name)
            cross join lateral (
              select count(*) as known from (
                select id from companies
                where lower(company_name) = lower(made.name) and (workspace_id = :workspace) is true limit 2
              ) of_the_name
            ) there
            where there.known <> 1
            on conflict (workspace_id, lower(company_name)) where tin is null and registration_number is null do nothing
            """)
    void addCompanies(WorkspaceId workspace, List<UUID> ids, List<String> names);

    /** The companies of these names, one for each: the one of which only the name is known where there are several. */
    @SqlQuery("""
            select asked.name, found.id
            from unnest(:names) as asked (name)
            cross join lateral (
              select * from (
                select id, tin, registration_number from companies
                where lower(company_name) = lower(asked.name) and (workspace_id = :workspace) is true offset 0
              ) of_the_name
              order by tin is not null or registration_number is not null, id limit 1
            ) found
            """)
    List<CompanyName> companies(WorkspaceId workspace, List<String> names);

    /** The company of each of these names, made where there is none. */
    default Map<String, CompanyId> nameCompanies(WorkspaceId workspace, Collection<String> names, Supplier<UUID> ids) {
        List<String> each = names.stream().distinct().toList();
        if (each.isEmpty()) {
            return Map.of();
        }
        addCompanies(workspace, each.stream().map(name -> ids.get()).toList(), each);
        return companies(workspace, each).stream().collect(Collectors.toMap(CompanyName::name, CompanyName::id));
    }

    /** Stores new people. */
    @SqlUpdate("""
            insert into workspace_prospects (workspace_id, id, company_id, first_name, last_name, job_title,
              company_name, industry, location, linkedin_profile_url, email_address, phone_number)
            select :workspace, made.*
            from unnest(:ids, :companyIds, :firstNames, :lastNames, :jobTitles,
              :companyNames, :industries, :locations, :linkedinUrls, :emails, :phones) as made
            """)
    void addPeople(WorkspaceId workspace, @BindMethods PersonColumns people);

    /** Brings people up to date: what an import says wins, what it does not say stays; addresses are only ever added. */
    @SqlUpdate("""
            update workspace_prospects p set
              company_id = coalesce(told.company_id, p.company_id),
              first_name = coalesce(told.first_name, p.first_name),
              last_name = coalesce(told.last_name, p.last_name),
              job_title = coalesce(told.job_title, p.job_title),
              company_name = coalesce(told.company_name, p.company_name),
              industry = coalesce(told.industry, p.industry),
              location = coalesce(told.location, p.location),
              linkedin_profile_url = coalesce(p.linkedin_profile_url, told.linkedin_profile_url),
              email_address = coalesce(p.email_address, told.email_address),
              phone_number = coalesce(p.phone_number, told.phone_number)
            from unnest(:ids, :companyIds, :firstNames, :lastNames, :jobTitles,
                :companyNames, :industries, :locations, :linkedinUrls, :emails, :phones)
              as told (id, company_id, first_name, last_name, job_title,
                company_name, industry, location, linkedin_profile_url, email_address, phone_number)
            where p.id = told.id and p.workspace_id = :workspace
            """)
    void updatePeople(WorkspaceId workspace, @BindMethods PersonColumns people);

    /** Puts people into the campaign, each with an id of its own and the JSON of what else its row said. */
    @SqlUpdate("""
            insert into campaign_prospects (id, workspace_id, campaign_id, prospect_id, sequence_id, batch_id,
              personalization_data, created_at)
            select id, :workspaceId, :campaignId, prospect_id, :sequenceId, :batchId, data::jsonb, :now
            from unnest(:ids, :people, :data) as made (id, prospect_id, data)
            """)
    void enter(@BindMethods Destination destination, List<UUID> ids, List<UUID> people, List<String> data);
}

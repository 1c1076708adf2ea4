package dev.overture.bench.crm;

import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.SessionId;
import dev.overture.model.ids.WorkspaceId;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A CRM full of invented companies and people, made inside PostgreSQL. */
final class CrmRows {

    private static final int PEOPLE_A_COMPANY = 20;
    private static final int AT_ONCE = 50_000;

    private static final List<String> TITLES = List.of(
            "CTO",
            "Chief Technology Officer",
            "Deputy CTO",
            "CEO",
            "CFO",
            "VP Engineering",
            "VP Sales",
            "Head of Sales",
            "Head of Marketing",
            "Head of Procurement",
            "Chief Accountant",
            "Legal Counsel",
            "Product Manager",
            "Project Manager",
            "Software Engineer",
            "Senior Software Engineer",
            "Data Analyst",
            "Account Executive",
            "Sales Representative",
            "Office Manager",
            "Recruiter",
            "Support Engineer",
            "Plant Manager",
            "Warehouse Lead",
            "Driver",
            "Designer",
            "Copywriter",
            "Assistant",
            "Consultant",
            "Founder");

    private final Jdbi database;
    private final WorkspaceId workspace;

    CrmRows(Jdbi database, WorkspaceId workspace) {
        this.database = database;
        this.workspace = workspace;
    }

    /** Twenty people a company; every twentieth company is of one segment, every third a small one, every seventh is paused, six people of ten wait. */
    void fill(int people) {
        database.useHandle(handle -> {
            fillCompanies(handle, Math.max(1, people / PEOPLE_A_COMPANY));
            for (int from = 0; from < people; from += AT_ONCE) {
                fillPeople(handle, from, Math.min(people, from + AT_ONCE));
            }
            handle.execute("vacuum (analyze) companies");
            handle.execute("vacuum (analyze) workspace_prospects");
        });
    }

    /** Puts one person of ten into a campaign. */
    void enrol(CampaignId campaign) {
        database.useHandle(handle -> {
            handle.createUpdate("""
                            insert into campaign_prospects (id, workspace_id, campaign_id, prospect_id, sequence_id)
                            select gen_random_uuid(), :workspace, :campaign, p.id,
                              (select id from campaign_sequences where campaign_id = :campaign)
                            from workspace_prospects p
                            where p.workspace_id = :workspace and get_byte(uuid_send(p.id), 15) < 26
                            """)
                    .bind("workspace", workspace)
                    .bind("campaign", campaign)
                    .execute();
            handle.execute("vacuum (analyze) campaign_prospects");
        });
    }

    /** Puts the same people into an approval session. */
    void approve(SessionId session) {
        database.useHandle(handle -> {
            handle.createUpdate("""
                            insert into prospect_approval_data (id, workspace_id, session_id, prospect_id, name, approval_status)
                            select gen_random_uuid(), :workspace, :session, p.id, p.last_name,
                              case when get_byte(uuid_send(p.id), 14) < 128 then 'approved' else 'pending' end
                            from workspace_prospects p
                            where p.workspace_id = :workspace and get_byte(uuid_send(p.id), 15) < 26
                            """)
                    .bind("workspace", workspace)
                    .bind("session", session)
                    .execute();
            handle.execute("vacuum (analyze) prospect_approval_data");
        });
    }

    private void fillCompanies(Handle handle, int companies) {
        handle.createUpdate("""
                        insert into companies (id, workspace_id, company_name, tin, region, status, segment, sme_registry,
                          revenue, employee_count, industry)
                        select md5('company ' || n)::uuid, :workspace, 'Company ' || n, '77' || n, 'Region ' || n % 40,
                          case when n % 7 = 0 then 'Paused' else 'Active' end,
                          case n % 20 when 0 then 'Fintech' else 'Segment ' || n % 20 end, n % 3 = 0, n % 1000 * 100000,
                          n % 5000, 'Industry ' || n % 60
                        from generate_series(0, :companies - 1) n
                        """)
                .bind("workspace", workspace.value())
                .bind("companies", companies)
                .execute();
    }

    private void fillPeople(Handle handle, int from, int to) {
        handle.createUpdate("""
                        insert into workspace_prospects (id, workspace_id, company_id, first_name, last_name, job_title,
                          company_name, location, linkedin_profile_url, email_address, processing_status, tags,
                          employee_session_key, batch_id)
                        select gen_random_uuid(), :workspace, md5('company ' || n / :each)::uuid, 'First ' || n % 1000,
                          'Last ' || n, (cast(:titles as text[]))[1 + ((n::bigint * 7919 + n / :each) % :kinds)::int],
                          'Company ' || n / :each, 'Town ' || n % 500, 'https://www.linkedin.com/in/person-' || n,
                          'person-' || n || '@example.org', case when n % 10 < 6 then 'pending' else 'completed' end,
                          case when n % 500 = 0 then array['vip'] else '{}' end, 'session ' || n / 100000, 'batch ' || n / 10000
                        from generate_series(:from, :to - 1) n
                        """)
                .bind("workspace", workspace.value())
                .bind("each", PEOPLE_A_COMPANY)
                .bind("titles", TITLES.toArray(String[]::new))
                .bind("kinds", TITLES.size())
                .bind("from", from)
                .bind("to", to)
                .execute();
    }
}

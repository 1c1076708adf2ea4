package dev.overture.schema.imports;

import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.crm.CompanyDao;
import dev.overture.schema.crm.KnownCompany;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Companies of a file entering the CRM, many at once. They travel as people do in {@link PersonImportDao}. */
public interface CompanyImportDao {

    /** Whoever may be meant by these numbers and names, oldest first; of a name only so many that it is clear who is meant. */
    @SqlQuery("""
            select * from (
              select found.id, found.tin, found.registration_number, found.company_name as name
              from unnest(:tins) as asked (tin)
              cross join lateral (
                select id, tin, registration_number, company_name from companies
                where workspace_id = :workspace and tin = asked.tin offset 0
              ) found
              union
              select found.id, found.tin, found.registration_number, found.company_name
              from unnest(:numbers) as asked (number)
              cross join lateral (
                select id, tin, registration_number, company_name from companies
                where workspace_id = :workspace and registration_number = asked.number offset 0
              ) found
              union
              select found.id, found.tin, found.registration_number, found.company_name
              from unnest(:names) as asked (name)
              cross join lateral (
                select id, tin, registration_number, company_name from companies
                where workspace_id = :workspace and lower(company_name) = lower(asked.name)
                order by tin is not null or registration_number is not null, id limit 2
              ) found
            ) known
            order by id
            """)
    @RegisterConstructorMapper(KnownCompany.class)
    List<KnownCompany> known(WorkspaceId workspace, List<String> tins, List<String> numbers, List<String> names);

    /** Stores new companies; what their fields do not name is as usual. */
    @SqlUpdate("insert into companies (id, workspace_id, " + CompanyDao.COLUMNS + ")"
            + " select (told.value ->> 'id')::uuid, :workspace, " + CompanyDao.COLUMNS
            + " from jsonb_array_elements(cast(:companies as jsonb)) with ordinality as told (value, place)"
            + " cross join lateral jsonb_populate_record(null::companies,"
            + "'{\"status\": \"Active\", \"processing_status\": \"pending\", \"all_company_emails\": []}'::jsonb"
            + " || (told.value -> 'fields')) order by told.place")
    void insert(WorkspaceId workspace, String companies);

    /** Brings companies up to date by the rules of {@code merged_company}; answers of which something changed. */
    @SqlQuery("update companies c set (" + CompanyDao.COLUMNS + ") = (select " + CompanyDao.COLUMNS
            + " from jsonb_populate_record(c, merged_company(c, told.value -> 'fields')))"
            + " from jsonb_array_elements(cast(:companies as jsonb)) as told (value)"
            + " where c.id = (told.value ->> 'id')::uuid and c.workspace_id = :workspace"
            + " and jsonb_populate_record(c, merged_company(c, told.value -> 'fields')) is distinct from c"
            + " returning c.id")
    Set<UUID> update(WorkspaceId workspace, String companies);
}

package dev.overture.schema.imports;

import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.crm.PersonDao;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/**
 * People of a file entering the CRM, many at once. They travel as JSON: a list of {@code {id, fields}}, whose fields are named
 * as the columns of their table.
 */
public interface PersonImportDao {

    /** Stores new people; what their fields do not name is as usual. */
    @SqlUpdate("insert into workspace_prospects (id, workspace_id, " + PersonDao.COLUMNS + ")"
            + " select (told.value ->> 'id')::uuid, :workspace, " + PersonDao.COLUMNS
            + " from jsonb_array_elements(cast(:people as jsonb)) with ordinality as told (value, place)"
            + " cross join lateral jsonb_populate_record(null::workspace_prospects,"
            + "'{\"processing_status\": \"pending\", \"phone_numbers\": [], \"source_urls\": [], \"segments\": [],"
            + " \"tags\": [], \"enrichment_data\": {}, \"ai_research_data\": {}}'::jsonb || (told.value -> 'fields'))"
            + " order by told.place")
    void insert(WorkspaceId workspace, String people);

    /** Brings people up to date by the rules of {@code merged_person}; answers of whom something changed. */
    @SqlQuery("update workspace_prospects p set (" + PersonDao.COLUMNS + ") = (select " + PersonDao.COLUMNS
            + " from jsonb_populate_record(p, merged_person(p, told.value -> 'fields')))"
            + " from jsonb_array_elements(cast(:people as jsonb)) as told (value)"
            + " where p.id = (told.value ->> 'id')::uuid and p.workspace_id = :workspace"
            + " and jsonb_populate_record(p, merged_person(p, told.value -> 'fields')) is distinct from p"
            + " returning p.id")
    Set<UUID> update(WorkspaceId workspace, String people);
}

package dev.overture.schema.imports;

import dev.overture.model.ids.ImportId;
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

/** Files on their way into the CRM, and what became of their rows. */
@RegisterConstructorMapper(FileImport.class)
@RegisterConstructorMapper(ImportResult.class)
@RegisterConstructorMapper(FileImportDao.Count.class)
@RegisterConstructorMapper(FileImportDao.Seen.class)
public interface FileImportDao {

    /** What a row of {@code imports} is. */
    String COLUMNS = "id, workspace_id, kind, status, file_name, format, region, session_key, batch_id,"
            + " columns::text as columns, mapping::text as mapping, rows, done, created_at, confirmed_at, ended_at";

    /** Stores a preview. */
    @SqlUpdate("""
            insert into imports (id, workspace_id, kind, status, file_name, format, region, session_key, batch_id,
              columns, mapping, rows, created_at)
            values (:id, :workspaceId, :kind, 'previewed', :fileName, :format, :region, :sessionKey, :batchId,
              cast(:columns as json), cast(:mapping as json), :rows, :createdAt)
            """)
    void insert(@BindMethods FileImport made);

    /** Stores a piece of the file, counted from 0. */
    @SqlUpdate("insert into import_chunks (import_id, number, bytes) values (:id, :number, :bytes)")
    void addChunk(ImportId id, int number, byte[] bytes);

    /** A piece of the file; empty behind the last one. */
    @SqlQuery("select bytes from import_chunks where import_id = :id and number = :number")
    Optional<byte[]> chunk(ImportId id, int number);

    /** Forgets the file. */
    @SqlUpdate("delete from import_chunks where import_id = :id")
    void deleteChunks(ImportId id);

    /** An import of this workspace. */
    @SqlQuery("select " + COLUMNS + " from imports where workspace_id = :workspace and id = :id")
    Optional<FileImport> find(WorkspaceId workspace, ImportId id);

    /** The same, locked until the transaction ends. */
    @SqlQuery("select " + COLUMNS + " from imports where workspace_id = :workspace and id = :id for update")
    Optional<FileImport> lock(WorkspaceId workspace, ImportId id);

    /** An import of any workspace, locked until the transaction ends: for those who carry it out. */
    @SqlQuery("select " + COLUMNS + " from imports where id = :id for update")
    Optional<FileImport> lockAny(ImportId id);

    /** Imports behind {@code after}, the newest first. */
    @SqlQuery("select " + COLUMNS + """
             from imports
            where workspace_id = :workspace and (cast(:after as uuid) is null or id < :after)
            order by id desc limit :limit
            """)
    List<FileImport> list(WorkspaceId workspace, @Nullable ImportId after, int limit);

    /** Fixes the mapping of a preview and lets its rows be stored. */
    @SqlUpdate("""
            update imports set status = 'running', mapping = cast(:mapping as json), confirmed_at = :now
            where id = :id and status = 'previewed'
            """)
    int confirm(ImportId id, String mapping, Instant now);

    /** Records how far an import is. */
    @SqlUpdate("update imports set done = :done where id = :id")
    void advance(ImportId id, int done);

    /** Ends an import whose rows are all done, with the sums that are counted now. */
    @SqlUpdate("""
            update imports i set status = 'completed', ended_at = :now, stored = c.stored, updated = c.updated,
              duplicates = c.duplicates, rejected = c.rejected
            from (
              select count(*) filter (where result = 'stored') as stored,
                count(*) filter (where result = 'updated') as updated,
                count(*) filter (where result = 'duplicate') as duplicates,
                count(*) filter (where result = 'rejected') as rejected
              from import_rows where import_id = :id
            ) c
            where i.id = :id and i.status = 'running'
            """)
    void complete(ImportId id, Instant now);

    /** Ends an import before its end. */
    @SqlUpdate("""
            update imports set status = 'cancelled', ended_at = :now
            where id = :id and status in ('previewed', 'running')
            """)
    void cancel(ImportId id, Instant now);

    /** Ends a preview; 0 where it was confirmed meanwhile. */
    @SqlUpdate("update imports set status = 'cancelled', ended_at = :now where id = :id and status = 'previewed'")
    int abandon(ImportId id, Instant now);

    /** Previews that nobody confirmed since {@code before}. */
    @SqlQuery(
            "select id from imports where status = 'previewed' and created_at < :before order by created_at limit :limit")
    List<ImportId> listAbandoned(Instant before, int limit);

    /** How often each result came: counted now, or when the import was completed. */
    @SqlQuery("""
            select sum.result, sum.rows
            from imports i
            cross join lateral (values ('stored', i.stored), ('updated', i.updated), ('duplicate', i.duplicates),
              ('rejected', i.rejected)) as sum (result, rows)
            where i.id = :id and i.status = 'completed' and sum.rows > 0
            union all
            select result, count(*)::int from import_rows
            where import_id = :id and exists (select 1 from imports where id = :id and status <> 'completed')
            group by result
            """)
    List<Count> count(ImportId id);

    /** Stores results, given as the JSON of a list of them. */
    @SqlUpdate("""
            insert into import_rows (import_id, row, result, code, field, message, subject_id, duplicate_of_row)
            select :id, told.row, told.result, told.code, told.field, told.message, told.subject_id, told.duplicate_of_row
            from jsonb_to_recordset(cast(:results as jsonb)) as told (row int, result text, code text, field text,
              message text, subject_id uuid, duplicate_of_row int)
            """)
    void insertRows(ImportId id, String results);

    /** The first row of this import about each of these people or companies. */
    @SqlQuery("""
            select asked.id as subject, there.row
            from unnest(:subjects) as asked (id)
            cross join lateral (
              select row from import_rows
              where import_id = :id and subject_id = asked.id and duplicate_of_row is null order by row limit 1
            ) there
            """)
    List<Seen> seen(ImportId id, List<UUID> subjects);

    /** Results behind row {@code after}, in their order. */
    @SqlQuery("""
            select row, result, code, field, message, subject_id, duplicate_of_row from import_rows
            where import_id = :id and row > :after order by row limit :limit
            """)
    List<ImportResult> listRows(ImportId id, int after, int limit);

    /** How often a result came. */
    record Count(String result, int rows) {}

    /** Where somebody came first. */
    record Seen(UUID subject, int row) {}
}

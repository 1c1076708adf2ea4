package dev.overture.schema.imports;

import dev.overture.model.ids.BatchId;
import dev.overture.model.ids.WorkspaceId;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Reports of imports. */
@RegisterConstructorMapper(BatchRow.class)
public interface BatchDao {

    /** Stores what became of rows; their batch may follow later in the same transaction. */
    @SqlUpdate("""
            insert into batch_rows (batch_id, row, result, code, field, message, campaign_prospect_id)
            select :batch, told.*
            from unnest(:rows, :results, :codes, :fields, :messages, :campaignProspects) as told
            """)
    void insertRows(BatchId batch, @BindMethods BatchColumns told);

    /** Stores an import as a whole. */
    @SqlUpdate("""
            insert into batches (id, workspace_id, campaign_id, rows, stored, rejected, created_at)
            values (:batchId, :workspaceId, :campaignId, :rows, :stored, :rejected, :now)
            """)
    void insert(@BindMethods Destination destination, int rows, int stored, int rejected);

    /** Whether this workspace has this import. */
    @SqlQuery("select exists (select 1 from batches where workspace_id = :workspace and id = :batch)")
    boolean exists(WorkspaceId workspace, BatchId batch);

    /** The rows behind row {@code after}, in their order; null results do not restrict. */
    @SqlQuery("""
            select row, result, code, field, message, campaign_prospect_id
            from batch_rows
            where batch_id = :batch and row > :after and (:result::text is null or result = :result::text)
            order by row limit :limit
            """)
    List<BatchRow> list(BatchId batch, @Nullable String result, int after, int limit);
}

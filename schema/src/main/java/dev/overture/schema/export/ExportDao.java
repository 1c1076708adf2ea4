package dev.overture.schema.export;

import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.crm.JsonRow;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** A workspace's rows for those who take them elsewhere: oldest first, behind {@code after}, each as the JSON of its columns. */
@RegisterConstructorMapper(JsonRow.class)
public interface ExportDao {

    /** People of the CRM. */
    @SqlQuery("""
            select p.id, (to_jsonb(p) - 'erased_at')::text as json from workspace_prospects p
            where p.workspace_id = :workspace and p.erased_at is null and (cast(:after as uuid) is null or p.id > cast(:after as uuid))
            order by p.id limit :limit
            """)
    List<JsonRow> people(WorkspaceId workspace, @Nullable UUID after, int limit);

    /** Companies of the CRM. */
    @SqlQuery("""
            select c.id, to_jsonb(c)::text as json from companies c
            where c.workspace_id = :workspace and (cast(:after as uuid) is null or c.id > cast(:after as uuid))
            order by c.id limit :limit
            """)
    List<JsonRow> companies(WorkspaceId workspace, @Nullable UUID after, int limit);

    /** The send ledger. */
    @SqlQuery("""
            select m.id, to_jsonb(m)::text as json from campaign_messages m
            where m.workspace_id = :workspace and (cast(:after as uuid) is null or m.id > cast(:after as uuid))
            order by m.id limit :limit
            """)
    List<JsonRow> messages(WorkspaceId workspace, @Nullable UUID after, int limit);

    /** Facts about people. */
    @SqlQuery("""
            select e.id, to_jsonb(e)::text as json from prospect_events e
            where e.workspace_id = :workspace and (cast(:after as uuid) is null or e.id > cast(:after as uuid))
            order by e.id limit :limit
            """)
    List<JsonRow> events(WorkspaceId workspace, @Nullable UUID after, int limit);

    /** Campaigns, with the counts that they had in older systems, computed now. */
    @SqlQuery("""
            select c.id, (to_jsonb(c) || jsonb_build_object(
                'total_prospects', (select count(*) from campaign_prospects cp where cp.campaign_id = c.id),
                'messages_sent',
                  (select count(*) from campaign_messages m where m.campaign_id = c.id and m.status = 'SENT'),
                'responses_received',
                  (select count(*) from campaign_prospects cp where cp.campaign_id = c.id and cp.replied_at is not null)
              ))::text as json
            from campaigns c
            where c.workspace_id = :workspace and (cast(:after as uuid) is null or c.id > cast(:after as uuid))
            order by c.id limit :limit
            """)
    List<JsonRow> campaigns(WorkspaceId workspace, @Nullable UUID after, int limit);
}

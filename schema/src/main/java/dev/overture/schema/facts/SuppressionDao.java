package dev.overture.schema.facts;

import dev.overture.model.ids.MessageId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Whom never to contact again. Each method does nothing where that is known already. */
interface SuppressionDao {

    @SqlUpdate("""
            insert into suppressions (id, workspace_id, prospect_id, reason, author, created_at)
            values (:id, :workspace, :prospect, :reason, :author, :now)
            on conflict do nothing
            """)
    int suppressPerson(UUID id, WorkspaceId workspace, ProspectId prospect, String reason, String author, Instant now);

    @SqlUpdate("""
            insert into suppressions (id, workspace_id, email_address, reason, author, created_at)
            select :id, p.workspace_id, lower(p.email_address), :reason, :author, :now
            from workspace_prospects p
            where p.id = :prospect and p.workspace_id = :workspace and p.email_address is not null
            on conflict do nothing
            """)
    int suppressAddressOf(
            UUID id, WorkspaceId workspace, ProspectId prospect, String reason, String author, Instant now);

    /** The address that the message went to, or the person's where the message is not known. */
    @SqlUpdate("""
            insert into suppressions (id, workspace_id, email_address, reason, author, created_at)
            select :id, p.workspace_id, lower(coalesce(m.recipient, p.email_address)), :reason, :author, :now
            from workspace_prospects p
            left join campaign_messages m on m.id = :message and m.prospect_id = p.id and m.kind = 'email'
            where p.id = :prospect and p.workspace_id = :workspace and coalesce(m.recipient, p.email_address) is not null
            on conflict do nothing
            """)
    int suppressBounced(
            UUID id,
            WorkspaceId workspace,
            ProspectId prospect,
            @Nullable MessageId message,
            String reason,
            String author,
            Instant now);
}

package dev.overture.schema.control;

import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Keeps commands with what became of them. */
public interface CommandDao {

    /** Keeps a command. */
    @SqlUpdate("""
            insert into commands (id, workspace_id, campaign_id, campaign_prospect_id, command, author, reason, asked_at,
              outcome, data)
            values (:id, :workspace, :campaign, :campaignProspect, :command, :author, :reason, :askedAt, :outcome,
              :data::jsonb)
            """)
    void insert(@BindMethods CommandRow command);

    /** Says what became of a command that was asked before. */
    @SqlUpdate("update commands set outcome = :outcome where id = :id")
    int settle(UUID id, String outcome);
}

package dev.overture.schema.outbox;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.EventId;
import dev.overture.model.ids.StepId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a workflow must be told, in the transaction of the handle: it is told if and only if that commits. The
 * payloads are the JSON forms of the workflows' signal arguments.
 */
public final class Outbox {

    private final Handle handle;

    /** Writes through this handle. */
    public Outbox(Handle handle) {
        this.handle = handle;
    }

    /** Tells a prospect's workflow a fact. */
    public void fact(
            WorkspaceId workspace,
            CampaignProspectId campaignProspect,
            Signal signal,
            EventId event,
            Instant at,
            Instant now) {
        write(workspace, "prospect", campaignProspect.value(), signal, payload(event, at), now, null);
    }

    /** The same, but not before an instant. */
    public void factNotBefore(
            Instant notBefore,
            WorkspaceId workspace,
            CampaignProspectId campaignProspect,
            Signal signal,
            EventId event,
            Instant at,
            Instant now) {
        write(workspace, "prospect", campaignProspect.value(), signal, payload(event, at), now, notBefore);
    }

    private static String payload(EventId event, Instant at) {
        return "{\"event\":\"" + event + "\",\"at\":\"" + at + "\"}";
    }

    /** Tells a prospect's workflow that what held its message, or its wait, is over. */
    public void released(
            WorkspaceId workspace, CampaignProspectId campaignProspect, int revision, Instant slot, Instant now) {
        String payload = "{\"revision\":" + revision + ",\"slot\":\"" + slot + "\"}";
        write(workspace, "prospect", campaignProspect.value(), Signal.RELEASED, payload, now, null);
    }

    /** Tells a campaign's workflow that rooms or people may have come. */
    public void roomFreed(WorkspaceId workspace, CampaignId campaign, Instant now) {
        write(workspace, "campaign", campaign.value(), Signal.ROOM_FREED, "{}", now, null);
    }

    /** Tells a campaign's workflow that everybody has ended. */
    public void drained(WorkspaceId workspace, CampaignId campaign, Instant now) {
        write(workspace, "campaign", campaign.value(), Signal.DRAINED, "{}", now, null);
    }

    /** Tells an account's workflow that holds or limits changed: what nothing keeps any more is to be released. */
    public void holdsChanged(WorkspaceId workspace, AccountId account, Instant now) {
        write(workspace, "account", account.value(), Signal.HOLDS_CHANGED, "{}", now, null);
    }

    /** Tells an account's workflow that the account may have broken or come back: the vendor is to be asked. */
    public void stateHinted(WorkspaceId workspace, AccountId account, Instant now) {
        write(workspace, "account", account.value(), Signal.STATE_HINTED, "{}", now, null);
    }

    /** Tells a prospect's workflow that a human did the task of a step. */
    public void taskDone(WorkspaceId workspace, CampaignProspectId campaignProspect, StepId step, Instant now) {
        String payload = "{\"step\":\"" + step + "\"}";
        write(workspace, "prospect", campaignProspect.value(), Signal.TASK_DONE, payload, now, null);
    }

    private void write(
            WorkspaceId workspace,
            String target,
            UUID targetId,
            Signal signal,
            String payload,
            Instant now,
            @Nullable Instant notBefore) {
        handle.createUpdate("""
                        insert into workflow_outbox
                          (workspace_id, target, target_id, signal, payload, created_at, retry_at)
                        values (:workspace, :target, :targetId, :signal, cast(:payload as jsonb), :now, :notBefore)
                        """)
                .bind("workspace", workspace)
                .bind("target", target)
                .bind("targetId", targetId)
                .bind("signal", signal.method())
                .bind("payload", payload)
                .bind("now", now)
                .bind("notBefore", notBefore)
                .execute();
    }
}

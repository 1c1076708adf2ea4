package dev.overture.schema.delivery;

import dev.overture.model.ids.StepId;
import dev.overture.schema.Pipeline;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes that a message went out, with what it changes about its prospect, and commits, in one round trip. */
public final class ResultWriter {

    private static final String PASS_ON = """
            update campaign_prospects set
              status = :to, contacted_at = coalesce(contacted_at, cast(:contactedAt as timestamptz)),
              chat_id = coalesce(cast(:chatId as text), chat_id),
              current_step_id = coalesce(cast(:next as text), current_step_id),
              step_since = case when cast(:next as text) is null then step_since else cast(:now as timestamptz) end,
              waiting_for = cast(:waitingFor as text), next_action_at = cast(:nextActionAt as timestamptz),
              status_reason = coalesce(cast(:endReason as text), status_reason),
              ended_at = case when cast(:endReason as text) is null then null else cast(:now as timestamptz) end
            where id = :campaignProspect and status = :from and ended_at is null and sequence_id = :sequence
              and connected_at is not distinct from cast(:connectedAt as timestamptz)
              and exists (
                select 1 from campaign_messages where id = :row.id and attempt_token = :token and status = 'SENT')
            """;

    private static final String FREE_WHERE_ENDED = """
            update campaign_messages set status = 'SKIPPED', slot = null, reason = :to
            where :ended and campaign_prospect_id = :campaignProspect and status in ('SCHEDULED', 'HELD')
              and exists (
                select 1 from campaign_prospects
                where id = :campaignProspect and status = :to and ended_at = :now)
            """;

    private static final Pipeline SENT = Pipeline.committing(
            DeliverySql.LOCK_CAMPAIGN_AND_PERSON, DeliverySql.SAVE_CLAIMED, PASS_ON, FREE_WHERE_ENDED);

    private ResultWriter() {}

    /**
     * Stores the row where its claim is still this token's, and the rest where the prospect is still as it was.
     *
     * @return false where either was not so: what is missing is to be decided by what is true now
     */
    public static boolean sent(Handle handle, LedgerRow row, UUID token, Passage passage, Instant now) {
        DeliverySubject from = passage.from();
        return SENT.run(
                handle,
                query -> query.bindMethods("row", row)
                        .bind("token", token)
                        .bind("campaign", row.campaignId())
                        .bind("prospect", row.prospectId())
                        .bind("campaignProspect", row.campaignProspectId())
                        .bind("from", from.status())
                        .bind("to", passage.to())
                        .bind("sequence", from.sequenceId())
                        .bindByType("connectedAt", from.connectedAt(), Instant.class)
                        .bindByType("contactedAt", passage.contactedAt(), Instant.class)
                        .bind("chatId", passage.chatId())
                        .bindByType("next", passage.step(), StepId.class)
                        .bind("waitingFor", passage.waitingFor())
                        .bindByType("nextActionAt", passage.nextActionAt(), Instant.class)
                        .bind("endReason", passage.endReason())
                        .bind("ended", passage.endReason() != null)
                        .bind("now", now),
                answers -> {
                    answers.skip();
                    int stored = answers.changed();
                    int passed = answers.changed();
                    return stored == 1 && passed == 1;
                });
    }
}

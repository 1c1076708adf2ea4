package dev.overture.schema.delivery;

import dev.overture.schema.Pipeline;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Writes a claim or a slot and commits, in one round trip, under the locks of a claim. The first row of a step frees what
 * other steps of the prospect had reserved.
 */
public final class ClaimWriter {

    private static final String FREE_OTHER_STEPS = """
            update campaign_messages set status = 'SKIPPED', slot = null, reason = 'another_step'
            where :first and campaign_prospect_id = :row.campaignProspectId and step_id <> :row.stepId
              and status in ('SCHEDULED', 'HELD')
            """;
    private static final Pipeline CLAIM = Pipeline.committing(FREE_OTHER_STEPS, DeliverySql.SAVE_UNCLAIMED);
    private static final Pipeline RESERVE =
            Pipeline.committing(FREE_OTHER_STEPS, DeliverySql.SAVE_UNCLAIMED, DeliverySql.RECORD_WAITING);

    private ClaimWriter() {}

    /**
     * Stores a claimed row and ends the transaction.
     *
     * @param first whether the step had no row yet
     * @return false where somebody else had claimed it
     */
    public static boolean claim(Handle handle, LedgerRow row, boolean first) {
        return CLAIM.run(handle, query -> bind(query, row, first), answers -> {
            answers.skip();
            return answers.changed() == 1;
        });
    }

    /**
     * Stores a row with its slot, records that the prospect waits for it, and ends the transaction.
     *
     * @param first whether the step had no row yet
     */
    public static void reserve(Handle handle, LedgerRow row, boolean first) {
        RESERVE.run(
                handle,
                query -> bind(query, row, first)
                        .bind("campaignProspect", row.campaignProspectId())
                        .bind("step", row.stepId())
                        .bind("nextActionAt", Objects.requireNonNull(row.slot()))
                        .bind("error", (String) null),
                answers -> true);
    }

    private static Query bind(Query query, LedgerRow row, boolean first) {
        return query.bindMethods("row", row).bind("first", first);
    }
}

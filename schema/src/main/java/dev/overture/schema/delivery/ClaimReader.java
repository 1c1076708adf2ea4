package dev.overture.schema.delivery;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.StepId;
import dev.overture.model.sending.MessageKind;
import dev.overture.schema.Pipeline;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Takes the locks of a claim, account, campaign and person, and reads under them what decides, in one round trip. */
public final class ClaimReader {

    private static final Pipeline FIND = Pipeline.of(DeliverySql.ASSIGNMENT);
    private static final Pipeline LOCK_AND_READ = Pipeline.of(
            DeliverySql.LOCK_ACCOUNT,
            DeliverySql.LOCK_CAMPAIGN_AND_PERSON,
            DeliverySql.SUBJECT,
            DeliverySql.ROW,
            DeliverySql.OPEN_HOLDS,
            DeliverySql.OVERRIDE,
            DeliverySql.TAKEN,
            DeliverySql.PAUSES,
            DeliverySql.TRAITS,
            DeliverySql.SENT,
            DeliverySql.ADDRESS_SUPPRESSED);

    private ClaimReader() {}

    /**
     * What a claim is asked for.
     *
     * @param unlocked the prospect as it was read without locks
     * @param since since when pauses count
     * @param from since when claims of the account count
     */
    public record Wanted(
            Assignment unlocked,
            AccountId account,
            StepId step,
            MessageKind kind,
            Instant since,
            Instant from,
            Instant now) {}

    /** What the prospect's locks follow from, without a lock. */
    public static Optional<Assignment> find(Handle handle, CampaignProspectId prospect) {
        return FIND.run(
                handle, query -> query.bind("campaignProspect", prospect), answers -> answers.row(Assignment.class));
    }

    /** Empty where the prospect was erased meanwhile. The locks last until the transaction ends. */
    public static Optional<ClaimSnapshot> lockAndRead(Handle handle, Wanted wanted) {
        return LOCK_AND_READ.run(
                handle,
                query -> query.bind("account", wanted.account())
                        .bind("campaign", wanted.unlocked().campaignId())
                        .bind("prospect", wanted.unlocked().prospectId())
                        .bind("campaignProspect", wanted.unlocked().id())
                        .bind("step", wanted.step())
                        .bind("kind", wanted.kind())
                        .bind("since", typed(wanted.since()))
                        .bind("from", typed(wanted.from()))
                        .bind("now", typed(wanted.now())),
                ClaimReader::read);
    }

    /** The driver knows the type of this; of what it does not know it asks in between, at the cost of round trips. */
    private static OffsetDateTime typed(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Optional<ClaimSnapshot> read(Pipeline.Answers answers) throws SQLException {
        Optional<SendingAccount> sender = answers.row(SendingAccount.class);
        answers.skip();
        Optional<DeliverySubject> subject = answers.row(DeliverySubject.class);
        Optional<LedgerRow> row = answers.row(LedgerRow.class);
        List<OpenHold> holds = answers.rows(OpenHold.class);
        Optional<MessageOverride> override = answers.row(MessageOverride.class);
        List<TakenInstant> taken = answers.rows(TakenInstant.class);
        List<Span> pauses = answers.rows(Span.class);
        Optional<PersonTraits> traits = answers.row(PersonTraits.class);
        Correspondence before = new Correspondence(answers.rows(SentMessage.class));
        boolean suppressed = answers.yes();
        if (sender.isEmpty() || subject.isEmpty() || traits.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ClaimSnapshot(
                sender.get(), subject.get(), row, holds, override, taken, pauses, traits.get(), before, suppressed));
    }
}

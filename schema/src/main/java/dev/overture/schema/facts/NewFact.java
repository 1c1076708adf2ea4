package dev.overture.schema.facts;

import dev.overture.model.facts.FactKind;
import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.MessageId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.replies.ReplyKind;
import dev.overture.model.sending.Channel;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened outside, about to be recorded.
 *
 * @param campaignProspect the campaign prospect that it is about, where one is known; the effects reach further
 * @param account the account that saw it
 * @param message the row of the send ledger that it answers, opens or bounces
 * @param occurredAt when it happened as far as the vendor told, else when we heard of it
 * @param source who told: {@code webhook}, {@code look}, {@code api}
 * @param key what makes it the same fact however often and by whomever it is told; see {@link FactKeys}
 * @param askedBy the campaign prospect whose workflow asked and so needs no signal
 * @param answer what is known about an answer; null for other facts, and where nothing is
 */
public record NewFact(
        WorkspaceId workspace,
        ProspectId prospect,
        FactKind kind,
        @Nullable CampaignProspectId campaignProspect,
        @Nullable AccountId account,
        @Nullable Channel channel,
        @Nullable MessageId message,
        Instant occurredAt,
        String source,
        String key,
        @Nullable CampaignProspectId askedBy,
        @Nullable Answer answer) {

    /** A fact about a person of which nothing more is known. */
    public static NewFact of(
            WorkspaceId workspace, ProspectId prospect, FactKind kind, Instant occurredAt, String source, String key) {
        return new NewFact(workspace, prospect, kind, null, null, null, null, occurredAt, source, key, null, null);
    }

    /** The same, about this campaign prospect. */
    public NewFact about(@Nullable CampaignProspectId subject) {
        return new NewFact(
                workspace,
                prospect,
                kind,
                subject,
                account,
                channel,
                message,
                occurredAt,
                source,
                key,
                askedBy,
                answer);
    }

    /** The same, seen by this account. */
    public NewFact through(AccountId seenBy, Channel carriedBy) {
        return new NewFact(
                workspace,
                prospect,
                kind,
                campaignProspect,
                seenBy,
                carriedBy,
                message,
                occurredAt,
                source,
                key,
                askedBy,
                answer);
    }

    /** The same, in answer to this message of ours. */
    public NewFact onMessage(@Nullable MessageId sent) {
        return new NewFact(
                workspace,
                prospect,
                kind,
                campaignProspect,
                account,
                channel,
                sent,
                occurredAt,
                source,
                key,
                askedBy,
                answer);
    }

    /** The same, learnt because the workflow of this campaign prospect asked: it is not signalled. */
    public NewFact askedBy(CampaignProspectId asker) {
        return new NewFact(
                workspace,
                prospect,
                kind,
                campaignProspect,
                account,
                channel,
                message,
                occurredAt,
                source,
                key,
                asker,
                answer);
    }

    /** The same, with what is known about the answer that it is. */
    public NewFact answering(Answer details) {
        return new NewFact(
                workspace,
                prospect,
                kind,
                campaignProspect,
                account,
                channel,
                message,
                occurredAt,
                source,
                key,
                askedBy,
                details);
    }

    /** What the answer is about, where this is an answer and that is known. */
    public @Nullable ReplyKind sort() {
        return answer == null ? null : answer.sort();
    }

    /** The day of the person's return as ISO 8601, where the answer names it. */
    public @Nullable String back() {
        return Optional.ofNullable(answer)
                .map(Answer::back)
                .map(Object::toString)
                .orElse(null);
    }

    /** The campaign prospect that was answered, where that is known and no guess. */
    public @Nullable CampaignProspectId answered() {
        return answer != null && answer.guessed() ? null : campaignProspect;
    }
}

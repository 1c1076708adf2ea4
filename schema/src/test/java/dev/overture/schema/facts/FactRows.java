package dev.overture.schema.facts;

import dev.overture.model.facts.FactKind;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.MessageId;
import dev.overture.model.sending.Channel;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import dev.overture.schema.fixtures.Fixtures;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** What tests of facts tell and read. */
record FactRows(Jdbi jdbi) {

    static final TimeOrderedIds IDS = new TimeOrderedIds(InstantSource.fixed(Fixtures.NOW));

    RecordedFact record(NewFact fact) {
        return jdbi.inTransaction(handle -> new FactLedger(IDS).record(handle, fact, Fixtures.NOW));
    }

    static NewFact accepted(StoredCampaignProspect of, Instant at) {
        return NewFact.of(
                        of.workspace(),
                        of.prospect().id(),
                        FactKind.CONNECTION_ACCEPTED,
                        at,
                        "webhook",
                        FactKeys.accepted(of.linkedin().id()))
                .through(of.linkedin().id(), Channel.LINKEDIN);
    }

    static NewFact written(FactKind kind, StoredCampaignProspect by, String messageId, Instant at) {
        return NewFact.of(
                        by.workspace(),
                        by.prospect().id(),
                        kind,
                        at,
                        "webhook",
                        kind.code() + FactKeys.reply(by.linkedin().id(), messageId))
                .through(by.linkedin().id(), Channel.LINKEDIN);
    }

    Map<String, Object> row(CampaignProspectId id) {
        return one("select * from campaign_prospects where id = ?", id);
    }

    Map<String, Object> message(MessageId id) {
        return one("select * from campaign_messages where id = ?", id);
    }

    /** The signals to a campaign prospect, oldest first, as {@code name payload}. */
    List<String> told(CampaignProspectId id) {
        return jdbi.withHandle(handle -> handle.select(
                        "select signal || ' ' || payload from workflow_outbox where target_id = ? order by id", id)
                .mapTo(String.class)
                .list());
    }

    /** The open holds of a campaign prospect, as {@code reason by author until instant}. */
    List<String> holds(CampaignProspectId id) {
        return strings("""
                select reason || ' by ' || author || ' until '
                  || coalesce(to_char(until_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'lifted')
                from holds where campaign_prospect_id = ? and ended_at is null order by began_at, id
                """, id);
    }

    List<String> strings(String sql, Object... arguments) {
        return jdbi.withHandle(
                handle -> handle.select(sql, arguments).mapTo(String.class).list());
    }

    private Map<String, Object> one(String sql, Object id) {
        return jdbi.withHandle(handle -> handle.select(sql, id).mapToMap().one());
    }
}

package dev.overture.api.control;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Reads what commands left in the database. */
final class Rows {

    private final Jdbi jdbi;

    Rows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The one value of a query. */
    String text(String sql, Object... arguments) {
        return jdbi.withHandle(handle ->
                String.valueOf(handle.select(sql, arguments).mapTo(String.class).one()));
    }

    /** The first column of every row. */
    List<String> texts(String sql, Object... arguments) {
        return jdbi.withHandle(
                handle -> handle.select(sql, arguments).mapTo(String.class).list());
    }

    String status(Object campaignProspect) {
        return text("select status from campaign_prospects where id = ?", campaignProspect);
    }

    /** {@code status reason} of a message. */
    String message(Object message) {
        return text("select concat_ws(' ', status, reason) from campaign_messages where id = ?", message);
    }

    /** The signals that a target must be told, oldest first. */
    List<String> signals(Object target) {
        return texts("select signal from workflow_outbox where target_id = ? order by id", target);
    }

    /** {@code command author outcome} of each, oldest first. */
    List<String> commands(Object campaignProspect) {
        return texts(
                "select concat_ws(' ', command, author, outcome) from commands where campaign_prospect_id = ? order by id",
                campaignProspect);
    }

    /** {@code reason author open|ended} of each hold. */
    List<String> holds(Object subject) {
        return jdbi.withHandle(handle ->
                handle.select("""
                        select reason, author, case when ended_at is null then 'open' else 'ended' end as state from holds
                        where ? in (campaign_prospect_id, campaign_id, account_id) order by began_at, id
                        """, subject).mapToMap().map(Rows::joined).list());
    }

    private static String joined(Map<String, Object> row) {
        return row.get("reason") + " " + row.get("author") + " " + row.get("state");
    }
}

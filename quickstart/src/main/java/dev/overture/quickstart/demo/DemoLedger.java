package dev.overture.quickstart.demo;

import dev.overture.schema.OvertureJdbi;
import java.util.Map;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;

/** What the database says about a campaign, straight from its tables. */
public final class DemoLedger {

    private final Jdbi jdbi;

    /** Asks this database. */
    public DemoLedger(DataSource database) {
        this.jdbi = OvertureJdbi.over(database);
    }

    /** How many prospects of all campaigns stand in each status that anybody stands in. */
    Map<String, Long> byStatus() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select status, count(*) as people from campaign_prospects group by status")
                .setMapKeyColumn("status")
                .setMapValueColumn("people")
                .collectInto(new GenericType<Map<String, Long>>() {}));
    }

    /** How many messages are SENT; profile views are none. */
    long sent() {
        return count("select count(*) from campaign_messages where status = 'SENT' and kind <> 'profile_view'");
    }

    /** How much is still on its way: facts not yet handled, signals not yet told, sends without a known end. */
    public long unsettled() {
        return count("""
                select (select count(*) from webhook_events where status = 'pending')
                     + (select count(*) from workflow_outbox where settled_at is null)
                     + (select count(*) from campaign_messages where status in ('INTENT', 'UNCONFIRMED'))""");
    }

    private long count(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}

package dev.overture.rivals.dbos;

import dev.dbos.transact.DBOS;
import dev.dbos.transact.StartWorkflowOptions;
import dev.dbos.transact.config.DBOSConfig;
import dev.overture.rivals.journey.Journey;
import dev.overture.rivals.journey.Prospect;
import dev.overture.rivals.journey.Rival;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * A durable workflow a prospect, with a step for each call; an acceptance is a message to the workflow. Whatever was under
 * way when a process died is taken up at the next launch, from the last step whose answer was kept.
 */
public final class DbosRival implements Rival {

    /** The same over all restarts: only workflows of one's own version and executor are taken up. */
    private static final String VERSION = "1";

    private final DBOS dbos;
    private final Outreach outreach;

    /**
     * @param database for its own tables as well
     * @param acceptedWithin after which nobody waits any longer
     */
    public DbosRival(DataSource database, Journey journey, Duration acceptedWithin) {
        this.dbos =
                new DBOS(DBOSConfig.defaults("rival").withDataSource(database).withAppVersion(VERSION));
        Steps steps = dbos.registerProxy(Steps.class, new StepsImpl(journey));
        this.outreach = dbos.registerProxy(Outreach.class, new OutreachImpl(dbos, steps, acceptedWithin));
    }

    @Override
    public void start() {
        dbos.launch();
    }

    @Override
    public void begin(Prospect prospect) {
        dbos.startWorkflow(
                () -> outreach.run(prospect.slug(), prospect.firstName(), prospect.account()),
                new StartWorkflowOptions(prospect.slug()));
    }

    @Override
    public void accepted(String slug) {
        dbos.send(slug, "accepted", OutreachImpl.ACCEPTANCE, slug);
    }

    @Override
    public void close() {
        dbos.close();
    }
}

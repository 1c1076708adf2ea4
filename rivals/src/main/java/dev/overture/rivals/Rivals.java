package dev.overture.rivals;

import dev.overture.rivals.dbos.DbosRival;
import dev.overture.rivals.dbscheduler.DbSchedulerRival;
import dev.overture.rivals.journey.Door;
import dev.overture.rivals.journey.Journey;
import dev.overture.rivals.journey.Pool;
import dev.overture.rivals.journey.Rival;
import dev.overture.rivals.journey.Settings;
import java.io.IOException;
import javax.sql.DataSource;

/** Runs one rival in this process: {@code dbos} or {@code db-scheduler}; configured by the environment. */
public final class Rivals {

    private static final int WRONG_USAGE = 2;

    private Rivals() {}

    /** The name of the rival is the one argument. Goes on until the process is told to stop, or its parent is gone. */
    public static void main(String[] arguments) throws IOException {
        // Each workflow would be worth a line; only what goes wrong is.
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        if (arguments.length != 1) {
            System.err.println("usage: rivals dbos|db-scheduler");
            System.exit(WRONG_USAGE);
        }
        Parent.watchIfAsked(System.getenv(), System.in);
        Settings settings = Settings.from(System.getenv());
        DataSource database = Pool.open(settings);
        Rival rival = named(arguments[0], database, new Journey(settings, database));
        rival.start();
        Door.open(settings.port(), rival);
    }

    private static Rival named(String name, DataSource database, Journey journey) {
        return switch (name) {
            case "dbos" -> new DbosRival(database, journey, Journey.ACCEPTED_WITHIN);
            case "db-scheduler" -> new DbSchedulerRival(database, journey, Journey.ACCEPTED_WITHIN);
            default -> throw new IllegalArgumentException("unknown rival: " + name);
        };
    }
}

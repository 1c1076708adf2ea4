package dev.overture.bench.bed;

import com.codahale.metrics.MetricRegistry;
import dev.overture.providers.Secret;
import dev.overture.providers.unipile.Unipile;
import dev.overture.providers.unipile.UnipileConfig;
import io.dropwizard.db.DataSourceFactory;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** What rivals have in common with us: the pool of our worker with its settings, and our client of the vendor. */
public final class OwnParts {

    private OwnParts() {}

    /**
     * A pool, as the variables of ours say.
     *
     * @param name by which PostgreSQL knows its connections
     * @param connections at most
     */
    public static Jdbi database(Map<String, String> variables, String name, int connections) {
        DataSourceFactory pool = new DataSourceFactory();
        pool.setDriverClass("org.postgresql.Driver");
        pool.setUrl(required(variables, "OVERTURE_DATABASE_URL"));
        pool.setUser(required(variables, "OVERTURE_DATABASE_USER"));
        pool.setPassword(required(variables, "OVERTURE_DATABASE_PASSWORD"));
        pool.setInitialSize(0);
        pool.setMinSize(0);
        pool.setMaxSize(connections);
        pool.setProperties(Map.of("ApplicationName", name));
        return Jdbi.create(pool.build(new MetricRegistry(), name));
    }

    /** The vendor, as the variables of ours say. */
    public static Unipile vendor(Map<String, String> variables) {
        return Unipile.connect(
                UnipileConfig.of(
                        URI.create(required(variables, "UNIPILE_BASE_URL")),
                        Secret.of(required(variables, "UNIPILE_API_KEY"))),
                InstantSource.system());
    }

    /** @throws IllegalStateException if the variable is missing */
    public static String required(Map<String, String> variables, String name) {
        String value = variables.get(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set");
        }
        return value;
    }
}

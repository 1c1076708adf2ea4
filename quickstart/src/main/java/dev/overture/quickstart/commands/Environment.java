package dev.overture.quickstart.commands;

import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** What the environment configures. */
record Environment(Map<String, String> variables) {

    static Environment ofProcess() {
        return new Environment(System.getenv());
    }

    /** @throws Failure if it is not set */
    String required(String variable) {
        String value = variables.getOrDefault(variable, "");
        if (value.isBlank()) {
            throw Failure.usage(variable + " is not set");
        }
        return value;
    }

    /**
     * The database of {@code OVERTURE_DATABASE_URL}, {@code _USER} and {@code _PASSWORD}.
     *
     * @throws Failure if the URL is missing or not one of PostgreSQL
     */
    DataSource database() {
        String url = required("OVERTURE_DATABASE_URL");
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setURL(url);
        } catch (IllegalArgumentException e) {
            throw Failure.usage("OVERTURE_DATABASE_URL is not of the form jdbc:postgresql://HOST:PORT/DATABASE");
        }
        if (variables.containsKey("OVERTURE_DATABASE_USER")) {
            source.setUser(variables.get("OVERTURE_DATABASE_USER"));
        }
        if (variables.containsKey("OVERTURE_DATABASE_PASSWORD")) {
            source.setPassword(variables.get("OVERTURE_DATABASE_PASSWORD"));
        }
        source.setConnectTimeout(10);
        return source;
    }
}

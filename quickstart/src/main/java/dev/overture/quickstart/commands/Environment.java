package dev.overture.quickstart.commands;

import dev.overture.providers.Secret;
import dev.overture.providers.unipile.UnipileConfig;
import java.net.URI;
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
     * Unipile as {@code UNIPILE_BASE_URL} and {@code UNIPILE_API_KEY} say.
     *
     * @throws Failure if one is missing or cannot serve
     */
    UnipileConfig unipile() {
        try {
            return UnipileConfig.of(URI.create(required("UNIPILE_BASE_URL")), secret("UNIPILE_API_KEY"));
        } catch (IllegalArgumentException e) {
            throw Failure.usage("UNIPILE_BASE_URL is not of the form https://HOST:PORT/api/v1");
        }
    }

    /** @throws Failure if {@code UNIPILE_WEBHOOK_SECRET} is missing or cannot stand in a header */
    Secret webhookSecret() {
        return secret("UNIPILE_WEBHOOK_SECRET");
    }

    private Secret secret(String variable) {
        try {
            return Secret.of(required(variable));
        } catch (IllegalArgumentException e) {
            throw Failure.usage(variable + ": " + e.getMessage());
        }
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

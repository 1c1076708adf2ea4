package dev.overture.rivals.journey;

import java.net.URI;
import java.util.Map;

/**
 * What a rival is told.
 *
 * @param port of the door
 * @param vendorUrl without a slash at its end
 */
public record Settings(
        int port, String databaseUrl, String databaseUser, String databasePassword, URI vendorUrl, String vendorKey) {

    /** @throws IllegalStateException if a variable is missing */
    public static Settings from(Map<String, String> environment) {
        return new Settings(
                Integer.parseInt(required(environment, "RIVAL_PORT")),
                required(environment, "RIVAL_DATABASE_URL"),
                required(environment, "RIVAL_DATABASE_USER"),
                required(environment, "RIVAL_DATABASE_PASSWORD"),
                URI.create(required(environment, "UNIPILE_BASE_URL")),
                required(environment, "UNIPILE_API_KEY"));
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set");
        }
        return value;
    }

    /** Leaves the keys out. */
    @Override
    public String toString() {
        return "Settings[" + vendorUrl + "]";
    }
}

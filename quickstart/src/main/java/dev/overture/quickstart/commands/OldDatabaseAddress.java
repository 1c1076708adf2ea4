package dev.overture.quickstart.commands;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Reads {@code postgres://USER:PASSWORD@HOST:PORT/DATABASE}, of which nothing is ever printed. */
final class OldDatabaseAddress {

    private static final int USUAL_PORT = 5432;
    private static final String SSL_MODE = "sslmode=";

    private OldDatabaseAddress() {}

    /**
     * The database.
     *
     * @param variables of the environment; {@code PGPASSWORD} and {@code PGUSER} serve where the address names none
     * @throws Failure of wrong usage, without a word of the address
     */
    static DataSource of(String written, Map<String, String> variables) {
        URI address = parse(written.strip().replaceFirst("^jdbc:", ""));
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {address.getHost()});
        source.setPortNumbers(new int[] {address.getPort() < 0 ? USUAL_PORT : address.getPort()});
        source.setDatabaseName(decoded(address.getRawPath().substring(1)));
        String[] login = address.getRawUserInfo() == null
                ? new String[0]
                : address.getRawUserInfo().split(":", 2);
        set(login.length > 0 ? decoded(login[0]) : variables.get("PGUSER"), source::setUser);
        set(login.length > 1 ? decoded(login[1]) : variables.get("PGPASSWORD"), source::setPassword);
        String query = address.getRawQuery() == null ? "" : address.getRawQuery();
        for (String setting : query.split("&")) {
            if (setting.startsWith(SSL_MODE)) {
                source.setSslMode(setting.substring(SSL_MODE.length()));
            }
        }
        source.setConnectTimeout(10);
        source.setReadOnly(true);
        return source;
    }

    private interface Setter {
        void set(String value);
    }

    private static void set(@Nullable String value, Setter setter) {
        if (value != null) {
            setter.set(value);
        }
    }

    private static URI parse(String written) {
        try {
            URI address = URI.create(written);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            String path = address.getRawPath();
            boolean postgres = scheme.equals("postgres") || scheme.equals("postgresql");
            if (postgres && address.getHost() != null && path != null && path.length() > 1) {
                return address;
            }
        } catch (IllegalArgumentException withTheAddressInItsMessage) {
            throw wrong();
        }
        throw wrong();
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Failure wrong() {
        return Failure.usage(
                "--from must be of the form postgres://USER:PASSWORD@HOST:PORT/DATABASE, with percent signs"
                        + " for special characters in the password");
    }
}

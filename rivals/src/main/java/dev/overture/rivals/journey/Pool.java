package dev.overture.rivals.journey;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** Connections to the rival's own database, as many as our worker has. */
public final class Pool {

    private static final int CONNECTIONS = 16;

    private Pool() {}

    /** Opens it. */
    public static DataSource open(Settings settings) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(settings.databaseUrl());
        config.setUsername(settings.databaseUser());
        config.setPassword(settings.databasePassword());
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }
}

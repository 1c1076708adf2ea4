package dev.overture.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Listens to a channel on a connection of its own. What was announced before it was opened is not heard: look for work
 * once after opening.
 */
public final class Announcements implements AutoCloseable {

    private final Connection connection;
    private final PGConnection postgres;

    private Announcements(Connection connection) throws SQLException {
        this.connection = connection;
        this.postgres = connection.unwrap(PGConnection.class);
    }

    /**
     * Begins to listen.
     *
     * @param channel a plain lower-case name, such as {@code workflow_outbox}
     * @throws SQLException if PostgreSQL cannot be reached
     */
    public static Announcements listen(DataSource database, String channel) throws SQLException {
        if (!channel.matches("[a-z_]+")) {
            throw new IllegalArgumentException("not a channel: " + channel);
        }
        Connection connection = database.getConnection();
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("listen " + channel);
            return new Announcements(connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * Waits for an announcement, at most this long; several that came together count as one. Asks PostgreSQL nothing
     * while it waits.
     *
     * @return whether something was announced
     * @throws SQLException if the connection broke, or {@link #abort} was called
     */
    public boolean await(Duration atMost) throws SQLException {
        int millis = (int) Math.max(1, Math.min(atMost.toMillis(), Integer.MAX_VALUE));
        return postgres.getNotifications(millis).length > 0;
    }

    /** Makes a wait in another thread fail at once, by breaking the connection. */
    public void abort() {
        try {
            ((Connection) postgres).abort(Runnable::run);
        } catch (SQLException e) {
            // It is broken already, which is what was wanted.
        }
    }

    /** Stops listening and gives the connection back; a broken one is given back too, for its pool to see. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            if (!((Connection) postgres).isClosed()) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("unlisten *");
                }
            }
        }
    }
}

package dev.overture.rivals.journey;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The table of prospects, as people read it; its rows are put in by whoever uploads them. */
final class Register {

    private final DataSource database;

    Register(DataSource database) {
        this.database = database;
    }

    void create() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists prospects"
                    + " (slug text primary key, status text not null, updated_at timestamptz)");
        } catch (SQLException e) {
            throw new IllegalStateException("the table of prospects cannot be made", e);
        }
    }

    void update(String slug, String status) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update prospects set status = ?, updated_at = now() where slug = ?")) {
            update.setString(1, status);
            update.setString(2, slug);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a prospect cannot be updated", e);
        }
    }
}

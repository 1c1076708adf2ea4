package dev.overture.rivals.dbscheduler;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The library's one table, with the columns and indexes that its documentation names. */
final class TaskTable {

    private final DataSource database;

    TaskTable(DataSource database) {
        this.database = database;
    }

    void create() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    create table if not exists scheduled_tasks (
                      task_name text not null, task_instance text not null, task_data bytea,
                      execution_time timestamptz, picked boolean not null, picked_by text,
                      last_success timestamptz, last_failure timestamptz, consecutive_failures int,
                      last_heartbeat timestamptz, version bigint not null, priority smallint, state text,
                      primary key (task_name, task_instance));
                    create index if not exists execution_time_idx on scheduled_tasks (execution_time);
                    create index if not exists last_heartbeat_idx on scheduled_tasks (last_heartbeat);
                    """);
        } catch (SQLException e) {
            throw new IllegalStateException("the table of tasks cannot be made", e);
        }
    }
}

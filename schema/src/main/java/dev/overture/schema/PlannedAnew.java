package dev.overture.schema;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.postgresql.PGStatement;

/**
 * Has PostgreSQL plan a statement for the values of each call. A statement that is prepared on the server may get one plan for all
 * values after some calls, and that plan knows neither how common a word is nor which trigrams a pattern has.
 */
public final class PlannedAnew implements StatementCustomizer {

    @Override
    public void beforeExecution(PreparedStatement statement, StatementContext context) throws SQLException {
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    }
}

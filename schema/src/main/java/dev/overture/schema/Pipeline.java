package dev.overture.schema;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Statements that travel to PostgreSQL together, in one round trip, and run there one after the other: each sees what was
 * committed before it began, so that those behind one that waited for a lock read under that lock. They share their named
 * parameters. Where one fails, those behind it do not run. To be used inside a transaction.
 *
 * <p>Where statements answer rows, every parameter needs a type that the driver knows, or it asks for it in between.
 */
public final class Pipeline {

    private static final Map<Layout, RowMapper<?>> MAPPERS = new ConcurrentHashMap<>();

    private final String statements;

    private Pipeline(Stream<String> statements) {
        this.statements = statements.collect(Collectors.joining(";\n"));
    }

    /** These statements, in this order. */
    public static Pipeline of(String... statements) {
        return new Pipeline(Stream.of(statements));
    }

    /** These statements and the commit, behind which nothing may follow in the transaction. */
    public static Pipeline committing(String... statements) {
        return new Pipeline(Stream.concat(Stream.of(statements), Stream.of("commit")));
    }

    /** Runs them, and reads what they answered in their order. */
    public <R> R run(Handle handle, Consumer<Query> parameters, Reading<R> reading) {
        Query query = handle.createQuery(statements);
        parameters.accept(query);
        return query.execute((statement, context) -> {
            try (StatementContext closing = context) {
                return reading.read(new Answers(statement.get(), closing));
            }
        });
    }

    /** Reads the answers, each once and in order; those at the end may be left. */
    public interface Reading<R> {

        /** Makes one result of them. */
        R read(Answers answers) throws SQLException;
    }

    /** What the statements answered. */
    public static final class Answers {

        private final PreparedStatement statement;
        private final StatementContext context;
        private boolean begun;

        private Answers(PreparedStatement statement, StatementContext context) {
            this.statement = statement;
            this.context = context;
        }

        /** The rows of the next statement, made by the constructor of a record. */
        public <T> List<T> rows(Class<T> type) throws SQLException {
            return read(rows -> mapperOf(type, rows));
        }

        /** The only row of the next statement, if it has one. */
        public <T> Optional<T> row(Class<T> type) throws SQLException {
            return rows(type).stream().findFirst();
        }

        /** Whether the next statement answered a row that says true. */
        public boolean yes() throws SQLException {
            return read(rows -> (row, rowContext) -> row.getBoolean(1)).contains(true);
        }

        /** How many rows the next statement changed. */
        public int changed() throws SQLException {
            next();
            return statement.getUpdateCount();
        }

        /** Passes over the next statement. */
        public void skip() throws SQLException {
            next();
        }

        /** Jdbi finds out anew for each result how its columns are mapped, which costs more than to ask the database. */
        @SuppressWarnings("unchecked")
        private <T> RowMapper<T> mapperOf(Class<T> type, ResultSet rows) throws SQLException {
            Layout layout = Layout.of(type, rows.getMetaData());
            RowMapper<?> known = MAPPERS.get(layout);
            if (known == null) {
                known = ConstructorMapper.of(type).specialize(rows, context);
                MAPPERS.put(layout, known);
            }
            return (RowMapper<T>) known;
        }

        private <T> List<T> read(Mapping<T> mapping) throws SQLException {
            next();
            try (ResultSet rows = statement.getResultSet()) {
                if (!rows.next()) {
                    return List.of();
                }
                RowMapper<T> mapper = mapping.of(rows);
                List<T> read = new ArrayList<>();
                do {
                    read.add(mapper.map(rows, context));
                } while (rows.next());
                return read;
            }
        }

        private void next() throws SQLException {
            if (begun) {
                statement.getMoreResults();
            }
            begun = true;
        }
    }

    private interface Mapping<T> {
        RowMapper<T> of(ResultSet rows) throws SQLException;
    }

    /** Which columns a result has in which order, and what is made of them. */
    private record Layout(Class<?> type, List<String> columns) {

        private static Layout of(Class<?> type, ResultSetMetaData rows) throws SQLException {
            String[] columns = new String[rows.getColumnCount()];
            for (int i = 0; i < columns.length; i++) {
                columns[i] = rows.getColumnLabel(i + 1);
            }
            return new Layout(type, List.of(columns));
        }
    }
}

package dev.overture.api.erasure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Every column of every table that can hold a word, as the database itself lists them: new ones come along by themselves. */
final class EveryColumn {

    /** Codes that the program writes, and names of people of ours. */
    private static final Set<String> OUR_OWN_WORDS = Set.of(
            "step_id",
            "current_step_id",
            "kind",
            "waiting_for",
            "author",
            "ended_by",
            "decided_by",
            "vendor",
            "vendor_account_id",
            "source",
            "source_table",
            "command",
            "outcome");

    private final Jdbi jdbi;

    EveryColumn(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Column(String table, String name, String type) {

        String literal(String word) {
            return switch (type) {
                case "jsonb" -> "'{\"word\": \"" + word + "\"}'";
                case "ARRAY" -> "'{" + word + "}'";
                case "bytea" -> "convert_to('{\"id\": \"" + word + "\"}', 'UTF8')";
                default -> "'" + word + "'";
            };
        }

        String asText() {
            return type.equals("bytea") ? "encode(" + name + ", 'escape')" : name + "::text";
        }
    }

    List<Column> all() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select c.table_name as "table", c.column_name as name, c.data_type as type
                        from information_schema.columns c
                        join information_schema.tables t
                          on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
                        where c.table_schema = 'public'
                          and (c.data_type in ('text', 'jsonb', 'bytea', 'character varying')
                            or (c.data_type = 'ARRAY' and c.udt_name = '_text'))
                        order by 1, 2
                        """)
                .map((row, context) -> new Column(row.getString("table"), row.getString("name"), row.getString("type")))
                .list());
    }

    Set<String> tables() {
        return all().stream().map(Column::table).collect(Collectors.toSet());
    }

    /** Writes a word into every column of some rows that takes one; codes with a CHECK constraint do not. */
    int fill(String table, String where, String word) {
        int filled = 0;
        for (Column column : all()) {
            if (column.table().equals(table) && !OUR_OWN_WORDS.contains(column.name())) {
                filled += jdbi.withHandle(handle -> fill(handle, column, where, word));
            }
        }
        return filled;
    }

    private static int fill(Handle handle, Column column, String where, String word) {
        try {
            return handle.execute("update " + column.table() + " set " + column.name() + " = " + column.literal(word)
                    + " where " + where);
        } catch (UnableToExecuteStatementException refused) {
            return 0;
        }
    }

    /** The columns in which a word stands. */
    List<String> holding(String word) {
        List<String> found = new ArrayList<>();
        for (Column column : all()) {
            boolean there = jdbi.withHandle(handle -> handle.createQuery("select exists (select 1 from "
                            + column.table() + " where position(lower(:word) in lower(" + column.asText() + ")) > 0)")
                    .bind("word", word)
                    .mapTo(Boolean.class)
                    .one());
            if (there) {
                found.add(column.table() + "." + column.name());
            }
        }
        return found;
    }
}

package dev.overture.api.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows of any number as CSV or JSON, read page by page while they are sent, so that neither memory nor a connection to the
 * database is kept for a slow reader.
 *
 * @param <K> what tells where a page begins
 */
public final class RowStream<K> {

    private final ObjectMapper json;
    private final List<String> columns;
    private final Pages<K> pages;

    /** Reads the pages of these columns. */
    public RowStream(ObjectMapper json, List<String> columns, Pages<K> pages) {
        this.json = json;
        this.columns = List.copyOf(columns);
        this.pages = pages;
    }

    /** Where rows come from. */
    public interface Pages<K> {

        /** The page behind a row, or the first one for null. */
        Page<K> read(@Nullable K after);
    }

    /**
     * Some rows.
     *
     * @param last where the next page begins, or null where this is the last one
     */
    public record Page<K>(List<ObjectNode> rows, @Nullable K last) {

        /**
         * The page of what was found; where it is not full, it is the last one.
         *
         * @param most how many the page could hold
         */
        public static <T, K> Page<K> of(List<T> found, int most, Function<T, ObjectNode> row, Function<T, K> key) {
            return new Page<>(
                    found.stream().map(row).toList(), found.size() < most ? null : key.apply(found.get(most - 1)));
        }
    }

    /** The answer to a request, to be saved under a name. */
    public Response answer(boolean asCsv, String name) {
        StreamingOutput body = asCsv ? csv() : json();
        return Response.ok(body, asCsv ? "text/csv; charset=utf-8" : MediaType.APPLICATION_JSON)
                .header("Content-Disposition", "attachment; filename=\"" + name + (asCsv ? ".csv" : ".json") + "\"")
                .build();
    }

    private StreamingOutput csv() {
        return stream -> {
            Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            CsvCells csv = new CsvCells(out);
            csv.header(columns);
            each(row -> csv.line(columns.stream().map(row::get).iterator()));
            out.flush();
        };
    }

    private StreamingOutput json() {
        return stream -> {
            JsonGenerator out = json.getFactory().createGenerator(stream, JsonEncoding.UTF8);
            out.writeStartArray();
            each(row -> {
                out.writeStartObject();
                for (String column : columns) {
                    JsonNode value = row.get(column);
                    out.writeFieldName(column);
                    out.writeRawValue(value == null ? "null" : value.toString());
                }
                out.writeEndObject();
            });
            out.writeEndArray();
            out.flush();
        };
    }

    private interface Sink {
        void take(ObjectNode row) throws IOException;
    }

    private void each(Sink sink) throws IOException {
        K after = null;
        do {
            Page<K> page = pages.read(after);
            for (ObjectNode row : page.rows()) {
                sink.take(row);
            }
            after = page.last();
        } while (after != null);
    }
}

package dev.overture.authoring.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The objects of a JSON array; their keys are what column names are in CSV. */
final class JsonRows implements ImportRows {

    private static final int MOST_KEYS = 500;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxStringLength(1024 * 1024)
                    .build())
            .build();

    private interface Reading<T> {
        T read() throws IOException;
    }

    private final JsonParser parser;
    private @Nullable Columns columns;
    private List<String> columnNames = List.of();
    private int row;
    private boolean done;

    JsonRows(Reader reader) {
        this.parser = guarded(() -> FACTORY.createParser(reader));
        JsonToken first = guarded(parser::nextToken);
        if (first == null) {
            throw new ImportFileException("empty_file", "file", 1, "the file holds nothing but blanks");
        }
        if (first != JsonToken.START_ARRAY) {
            throw new ImportFileException(
                    "not_an_array", "file", 1, "the JSON must be an array of objects, one for each person");
        }
        guarded(parser::nextToken);
    }

    @Override
    public boolean hasNext() {
        if (!done && parser.currentToken() == JsonToken.END_ARRAY) {
            done = true;
            if (guarded(parser::nextToken) != null) {
                throw new ImportFileException(
                        "malformed_json",
                        "file",
                        parser.currentTokenLocation().getLineNr(),
                        "something stands behind the end of the array");
            }
        }
        return !done;
    }

    @Override
    public ImportRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        row++;
        ImportRow read = guarded(this::element);
        guarded(parser::nextToken);
        return read;
    }

    private ImportRow element() throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return new ImportRow.Rejected(
                    row, "not_an_object", "", "the element is not an object with the person's fields");
        }
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        String nested = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (token.isStructStart()) {
                parser.skipChildren();
                nested = nested == null ? name : nested;
            } else if (names.size() < MOST_KEYS) {
                names.add(name);
                values.add(token == JsonToken.VALUE_NULL ? "" : RowReader.clean(parser.getText()));
            }
        }
        if (nested != null) {
            return new ImportRow.Rejected(
                    row, "wrong_type", nested, "'" + nested + "' must be a text or a number, not a list or an object");
        }
        return RowReader.read(columns(names), row, values);
    }

    /** Most objects of a file have the same keys in the same order. */
    private Columns columns(List<String> names) {
        Columns known = columns;
        if (known == null || !columnNames.equals(names)) {
            known = new Columns(names);
            columns = known;
            columnNames = names;
        }
        return known;
    }

    private static <T> T guarded(Reading<T> reading) {
        try {
            return reading.read();
        } catch (JsonProcessingException fault) {
            JsonLocation at = fault.getLocation();
            long line = at == null ? 1 : at.getLineNr();
            throw new ImportFileException(
                    "malformed_json", "file", line, "line " + line + " is not JSON; check brackets, commas and quotes");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
    }
}

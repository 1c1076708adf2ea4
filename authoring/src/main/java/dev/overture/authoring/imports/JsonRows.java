package dev.overture.authoring.imports;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The people of a JSON array; the keys of its objects are what column names are in CSV. */
final class JsonRows implements ImportRows {

    static final int MOST_KEYS = 500;

    private final JsonArray array;
    private @Nullable Columns columns;
    private List<String> columnNames = List.of();
    private int row;

    JsonRows(Reader reader) {
        this.array = new JsonArray(reader);
    }

    @Override
    public boolean hasNext() {
        return array.hasNext();
    }

    @Override
    public ImportRow next() {
        row++;
        return array.next(this::element);
    }

    private ImportRow element(JsonParser parser) throws IOException {
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

    @Override
    public void close() {
        array.close();
    }
}

package dev.overture.authoring.imports;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The objects of a JSON array as rows; every key is a column. Lists and objects within them stay JSON. */
final class JsonTable implements TableRows {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonArray array;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<String> columns = new ArrayList<>();
    private int row;

    JsonTable(Reader reader) {
        this.array = new JsonArray(reader);
    }

    @Override
    public String format() {
        return "json";
    }

    @Override
    public List<String> columns() {
        return Collections.unmodifiableList(columns);
    }

    @Override
    public boolean hasNext() {
        return array.hasNext();
    }

    @Override
    public TableRow next() {
        row++;
        return array.next(this::element);
    }

    private TableRow element(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return new TableRow.Broken(row, "not_an_object", "the element is not an object with fields");
        }
        List<String> values = new ArrayList<>(Collections.nCopies(columns.size(), ""));
        boolean tooMany = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String value = value(parser, parser.nextToken());
            if (columns.size() == JsonRows.MOST_KEYS && !places.containsKey(name)) {
                tooMany = true;
            } else {
                put(values, place(name), value);
            }
        }
        return tooMany
                ? new TableRow.Broken(row, "too_many_columns", "more than " + JsonRows.MOST_KEYS + " different keys")
                : new TableRow.Cells(row, values);
    }

    private static String value(JsonParser parser, JsonToken token) throws IOException {
        if (token.isStructStart()) {
            return JSON.readTree(parser).toString();
        }
        return token == JsonToken.VALUE_NULL ? "" : RowReader.clean(parser.getText());
    }

    /** A key that comes twice in an object counts as it came last, as JSON readers have it. */
    private static void put(List<String> values, int place, String value) {
        while (values.size() <= place) {
            values.add("");
        }
        values.set(place, value);
    }

    private int place(String name) {
        return places.computeIfAbsent(name, added -> {
            columns.add(added);
            return columns.size() - 1;
        });
    }

    @Override
    public void close() {
        array.close();
    }
}

package dev.overture.api.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lines of CSV (RFC 4180) that no spreadsheet mistakes for formulas: a text that begins with {@code =}, {@code +}, {@code -},
 * {@code @}, a tab or a carriage return gets a quote before it, which our imports take away again.
 */
public final class CsvCells {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private final Writer out;

    /** Writes there, and never closes it. */
    public CsvCells(Writer out) {
        this.out = out;
    }

    /** Writes texts. */
    public void header(List<String> names) throws IOException {
        for (int i = 0; i < names.size(); i++) {
            write(i, text(names.get(i)));
        }
        out.write("\r\n");
    }

    /** Writes values, the n-th under the n-th name; null is an empty cell. */
    public void line(Iterator<? extends @Nullable JsonNode> values) throws IOException {
        for (int i = 0; values.hasNext(); i++) {
            write(i, cell(values.next()));
        }
        out.write("\r\n");
    }

    private void write(int place, String cell) throws IOException {
        if (place > 0) {
            out.write(',');
        }
        boolean quoted = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        out.write(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
    }

    private static String cell(@Nullable JsonNode value) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isTextual()) {
            return text(value.textValue());
        }
        if (value.isArray()) {
            return text(value.valueStream().map(JsonNode::asText).collect(Collectors.joining("; ")));
        }
        return value.isNumber() ? value.decimalValue().toPlainString() : value.toString();
    }

    private static String text(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}

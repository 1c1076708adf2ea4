package dev.overture.authoring.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet, as people see their cells. */
final class XlsxSheet implements AutoCloseable {

    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_ROWS = 1_048_576;

    private final XlsxXml xml;
    private final List<String> strings;
    private final XlsxStyles styles;
    private int number;

    XlsxSheet(XlsxXml xml, List<String> strings, XlsxStyles styles) {
        this.xml = xml;
        this.strings = strings;
        this.styles = styles;
    }

    /** A row by its number in the sheet, counted from 1. */
    record Row(int number, List<String> values) {

        boolean isBlank() {
            return values.stream().allMatch(String::isEmpty);
        }
    }

    /** The next row that is written, or null behind the last one. Rows without any cell may be left out of a sheet. */
    @Nullable
    Row next() {
        if (xml.next(Set.of("row"), "sheetData") == null) {
            return null;
        }
        int written = index(xml.attribute("r"));
        // A sheet whose numbers do not grow is read in its order.
        number = written > number ? written : number + 1;
        if (number > MOST_ROWS) {
            throw XlsxXml.malformed();
        }
        return new Row(number, cells());
    }

    private static int index(@Nullable String written) {
        try {
            return written == null ? 0 : Integer.parseInt(written);
        } catch (NumberFormatException none) {
            throw XlsxXml.malformed();
        }
    }

    private List<String> cells() {
        List<String> values = new ArrayList<>();
        while (xml.next(Set.of("c"), "row") != null) {
            String reference = xml.attribute("r");
            int column = reference == null ? values.size() : column(reference);
            String value = RowReader.clean(value());
            if (!value.isEmpty()) {
                while (values.size() <= column) {
                    values.add("");
                }
                values.set(column, value);
            }
        }
        return values;
    }

    /** {@code A1} is 0. */
    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            int letter = Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
            column = column * 26 + letter;
            if (letter < 1 || letter > 26 || column > MOST_COLUMNS) {
                throw XlsxXml.malformed();
            }
        }
        if (column == 0) {
            throw XlsxXml.malformed();
        }
        return column - 1;
    }

    private String value() {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        String value = "";
        for (String tag = xml.next(Set.of("v", "is"), "c"); tag != null; tag = xml.next(Set.of("v", "is"), "c")) {
            value = tag.equals("is") ? xml.text("is") : meant(xml.text("v"), type, style);
        }
        return value;
    }

    private String meant(String written, @Nullable String type, @Nullable String style) {
        return switch (type == null ? "n" : type) {
            case "s" -> shared(written);
            case "b" -> written.equals("1") ? "true" : "false";
            case "str", "e", "d" -> written;
            default -> styles.shown(written, style);
        };
    }

    private String shared(String written) {
        int place = index(written.strip());
        if (place < 0 || place >= strings.size()) {
            throw XlsxXml.malformed();
        }
        return strings.get(place);
    }

    @Override
    public void close() {
        xml.close();
    }
}

package dev.overture.authoring.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.overture.model.imports.ImportKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows by a mapping. One bad cell rejects its row: silently dropping what somebody typed would be worse than asking for
 * it again. Not for several threads.
 */
public final class RowMapper {

    /** What our own exports write before a cell that a spreadsheet would take for a formula. */
    private static final Pattern GUARDED = Pattern.compile("'[=+\\-@\\t\\r].*", Pattern.DOTALL);

    /** How exports write that they know nothing. */
    private static final Set<String> UNKNOWN = Set.of("unavailable", "n/a", "#n/a", "-", "--", "—");

    /** The same, where it is not somebody's name. */
    private static final Set<String> NOTHING = Set.of("null", "none", "na", "nan", "not available", "unknown");

    private final Mapping mapping;
    private final Map<String, ImportField> known;
    private final CellReader cells;
    private List<Column> columns = List.of();
    private int width = -1;

    private record Column(int place, String name, ImportField field) {}

    /** @param region the country of phone numbers that do not name theirs, or null */
    public RowMapper(Mapping mapping, @Nullable String region) {
        this.mapping = mapping;
        this.known = ImportFields.of(mapping.kind()).all();
        this.cells = new CellReader(region);
    }

    /** @param names of the columns, as {@link TableRows#columns} has them once the row was read */
    public MappedRow read(List<String> names, TableRow row) {
        if (row instanceof TableRow.Broken broken) {
            return new MappedRow.Wrong(broken.row(), broken.code(), "", broken.message());
        }
        List<String> values = ((TableRow.Cells) row).values();
        if (values.stream().allMatch(String::isEmpty)) {
            return new MappedRow.Wrong(row.row(), "blank_row", "", "the row is blank");
        }
        for (int i = names.size(); i < values.size(); i++) {
            if (!values.get(i).isEmpty()) {
                return new MappedRow.Wrong(
                        row.row(),
                        "too_many_columns",
                        "",
                        "the row has " + values.size() + " columns, the header " + names.size()
                                + "; put values that hold the separator in quotes");
            }
        }
        return mapped(columns(names), row.row(), values);
    }

    private List<Column> columns(List<String> names) {
        if (width != names.size()) {
            List<Column> found = new ArrayList<>();
            mapping.fields().forEach((name, field) -> {
                int place = names.indexOf(name);
                ImportField meant = known.get(field);
                if (place >= 0 && meant != null) {
                    found.add(new Column(place, name, meant));
                }
            });
            columns = List.copyOf(found);
            width = names.size();
        }
        return columns;
    }

    private MappedRow mapped(List<Column> wanted, int row, List<String> values) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (Column column : wanted) {
            String cell = column.place() < values.size() ? bare(values.get(column.place())) : "";
            String field = column.field().name();
            if (cell.isEmpty() || saysNothing(column.field().type(), cell)) {
                continue;
            }
            if (unprintable(cell)) {
                return new MappedRow.Wrong(
                        row, "control_characters", column.name(), "holds characters that nobody can see");
            }
            try {
                add(fields, field, cells.read(column.field(), cell));
            } catch (CellException wrong) {
                return new MappedRow.Wrong(row, wrong.code(), column.name(), String.valueOf(wrong.getMessage()));
            }
        }
        return mapping.kind() == ImportKind.PEOPLE ? person(row, fields) : company(row, fields);
    }

    private static boolean saysNothing(CellType type, String cell) {
        if (cell.length() > 13) {
            return false;
        }
        String word = cell.toLowerCase(Locale.ROOT);
        return UNKNOWN.contains(word)
                || (NOTHING.contains(word) && type != CellType.LINE && type != CellType.LINES && type != CellType.TEXT);
    }

    /** Without the quote that keeps spreadsheets from calculating. */
    private static String bare(String cell) {
        return cell.startsWith("'") && GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    private static void add(ObjectNode fields, String name, JsonNode value) {
        if (value instanceof ArrayNode more && fields.get(name) instanceof ArrayNode before) {
            before.addAll(more);
        } else if (!fields.has(name) && !(value.isTextual() && value.textValue().isEmpty())) {
            fields.set(name, value);
        }
    }

    private static boolean unprintable(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                return true;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == cell.length() || !Character.isLowSurrogate(cell.charAt(i))) {
                    return true;
                }
            } else if (Character.isLowSurrogate(c)) {
                return true;
            }
        }
        return false;
    }

    private MappedRow person(int row, ObjectNode fields) {
        if (ImportFields.of(ImportKind.PEOPLE).identifying().stream().noneMatch(fields::has)) {
            return new MappedRow.Wrong(
                    row, "no_address", "", "the row has no LinkedIn address, no e-mail address and no phone number");
        }
        if (fields.has("full_name") && !fields.has("first_name") && !fields.has("last_name")) {
            SplitName name = SplitName.of(fields.get("full_name").textValue());
            fields.put("first_name", name.first());
            if (name.last() != null) {
                fields.put("last_name", name.last());
            }
        }
        return new MappedRow.Said(row, fields);
    }

    private static MappedRow company(int row, ObjectNode fields) {
        return fields.has("company_name")
                ? new MappedRow.Said(row, fields)
                : new MappedRow.Wrong(row, "no_name", "", "a company has a name");
    }
}

package dev.overture.authoring.imports;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a workbook's first visible sheet. Its header is the one of the first rows of whose names most are known, else
 * the first that is not blank. Blank rows at the end are none: sheets often carry thousands.
 */
final class XlsxTable implements TableRows {

    private static final int HEADER_WITHIN = 10;

    private final XlsxWorkbook workbook;
    private final XlsxSheet sheet;
    private final Deque<XlsxSheet.Row> ahead = new ArrayDeque<>();
    private final List<String> columns;
    private final int headerNumber;
    private int row;

    XlsxTable(Path file, ToIntFunction<List<String>> score) {
        this.workbook = new XlsxWorkbook(file);
        try {
            this.sheet = workbook.sheet();
            XlsxSheet.Row header = header(score);
            this.headerNumber = header.number();
            this.columns = ColumnNames.unique(header.values());
        } catch (RuntimeException refused) {
            workbook.close();
            throw refused;
        }
    }

    private XlsxSheet.Row header(ToIntFunction<List<String>> score) {
        List<XlsxSheet.Row> begin = new ArrayList<>();
        for (XlsxSheet.Row next = filled(); next != null; next = begin.size() < HEADER_WITHIN ? filled() : null) {
            begin.add(next);
        }
        XlsxSheet.Row best = null;
        int most = 0;
        for (XlsxSheet.Row each : begin) {
            int known = score.applyAsInt(each.values());
            if (best == null || known > most) {
                best = each;
                most = known;
            }
        }
        if (best == null) {
            throw new ImportFileException("empty_file", "file", 1, "the sheet holds nothing but blanks");
        }
        ahead.addAll(begin.subList(begin.indexOf(best) + 1, begin.size()));
        return best;
    }

    private XlsxSheet.@Nullable Row filled() {
        XlsxSheet.Row next = sheet.next();
        while (next != null && next.isBlank()) {
            next = sheet.next();
        }
        return next;
    }

    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean hasNext() {
        if (ahead.isEmpty()) {
            XlsxSheet.Row next = filled();
            if (next != null) {
                ahead.add(next);
            }
        }
        return !ahead.isEmpty();
    }

    /** Rows that are left out before one that is filled are blank ones, so that numbers agree with the sheet. */
    @Override
    public TableRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        row++;
        return headerNumber + row < ahead.element().number()
                ? new TableRow.Cells(row, List.of())
                : new TableRow.Cells(row, ahead.remove().values());
    }

    @Override
    public void close() {
        sheet.close();
        workbook.close();
    }
}

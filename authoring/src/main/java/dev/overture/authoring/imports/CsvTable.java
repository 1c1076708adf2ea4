package dev.overture.authoring.imports;

import java.io.Reader;
import java.util.List;

/** The rows of a CSV file. */
final class CsvTable implements TableRows {

    private final CsvRecords records;
    private final List<String> columns;
    private int row;

    CsvTable(Reader reader, CsvShape shape) {
        this.columns = ColumnNames.unique(shape.header());
        this.records = new CsvRecords(reader, shape);
    }

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    @Override
    public TableRow next() {
        return new TableRow.Cells(++row, records.next());
    }

    @Override
    public void close() {
        records.close();
    }
}

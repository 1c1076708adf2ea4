package dev.overture.authoring.imports;

import java.io.Reader;

/** The people of a CSV file. */
final class CsvRows implements ImportRows {

    private final CsvRecords records;
    private final Columns columns;
    private int row;

    CsvRows(Reader reader, CsvShape shape) {
        this.columns = new Columns(shape.header());
        this.records = new CsvRecords(reader, shape);
    }

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    @Override
    public ImportRow next() {
        return RowReader.read(columns, ++row, records.next());
    }

    @Override
    public void close() {
        records.close();
    }
}

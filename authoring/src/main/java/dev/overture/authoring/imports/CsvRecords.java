package dev.overture.authoring.imports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The records of a CSV file behind its header, their values trimmed. */
final class CsvRecords implements Iterator<List<String>>, AutoCloseable {

    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final CloseableIterator<CsvRecord> records;

    CsvRecords(Reader reader, CsvShape shape) {
        this.records = guarded(() -> CsvShape.parser(shape.separator())
                .allowUnclosedQuote(false)
                .ofCsvRecord(reader)
                .iterator());
        for (int i = 0; i <= shape.headerRecord(); i++) {
            guarded(records::next);
        }
    }

    @Override
    public boolean hasNext() {
        return guarded(records::hasNext);
    }

    @Override
    public List<String> next() {
        return CsvShape.cleaned(guarded(records::next));
    }

    private static <T> T guarded(Supplier<T> read) {
        try {
            return read.get();
        } catch (CsvParseException fault) {
            throw fault.getCause() instanceof ImportFileException undecodable
                    ? undecodable
                    : malformed(String.valueOf(fault.getMessage()));
        }
    }

    private static ImportFileException malformed(String message) {
        Matcher matcher = LINE.matcher(message);
        long line = matcher.find() ? Long.parseLong(matcher.group(1)) : 1;
        if (message.startsWith("Unclosed") || message.contains("maximum buffer size")) {
            return new ImportFileException(
                    "unclosed_quote",
                    "file",
                    line,
                    "in the record that begins in line " + line + " a quote is opened and never closed");
        }
        if (message.startsWith("Unexpected character after closing quote")) {
            return new ImportFileException(
                    "malformed_csv",
                    "file",
                    line,
                    "in the record that begins in line " + line
                            + " something stands behind a closing quote; write a quote inside quotes twice");
        }
        return new ImportFileException(
                "malformed_csv",
                "file",
                line,
                "the record that begins in line " + line + " has too many columns or cannot be read");
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
    }
}

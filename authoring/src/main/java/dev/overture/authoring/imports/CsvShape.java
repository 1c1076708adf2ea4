package dev.overture.authoring.imports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a CSV file is written, guessed from its begin: the separator under which most columns are known, and the record
 * that is the header. Some exports put notes before it.
 */
record CsvShape(char separator, int headerRecord, Columns columns) {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final int HEADER_WITHIN = 10;
    private static final int NAMED = 20;
    private static final int LONGEST_NAME = 40;

    /** @throws ImportFileException if there is no header that anything is known of */
    static CsvShape guess(String begin) {
        CsvShape best = null;
        for (char separator : SEPARATORS) {
            CsvShape shape = best(separator, begin);
            if (shape != null && (best == null || shape.columns.recognised() > best.columns.recognised())) {
                best = shape;
            }
        }
        if (best == null) {
            throw unrecognised(begin);
        }
        return best;
    }

    static CsvReader.CsvReaderBuilder parser(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .trimWhitespacesAroundQuotes(true)
                .maxBufferSize(1024 * 1024)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    }

    static List<String> cleaned(CsvRecord record) {
        List<String> values = new ArrayList<>(record.getFieldCount());
        for (int i = 0; i < record.getFieldCount(); i++) {
            values.add(RowReader.clean(record.getField(i)));
        }
        return values;
    }

    private static @Nullable CsvShape best(char separator, String begin) {
        CsvShape best = null;
        List<List<String>> records = records(separator, begin);
        for (int i = 0; i < records.size(); i++) {
            Columns columns = new Columns(records.get(i));
            if (columns.recognised() > (best == null ? 0 : best.columns.recognised())) {
                best = new CsvShape(separator, i, columns);
            }
        }
        return best;
    }

    private static List<List<String>> records(char separator, String begin) {
        List<List<String>> records = new ArrayList<>();
        try (CloseableIterator<CsvRecord> iterator = parser(separator)
                .allowUnclosedQuote(true)
                .ofCsvRecord(new StringReader(begin))
                .iterator()) {
            while (iterator.hasNext() && records.size() < HEADER_WITHIN) {
                records.add(cleaned(iterator.next()));
            }
        } catch (CsvParseException | java.io.IOException notThisOne) {
            return records;
        }
        return records;
    }

    private static ImportFileException unrecognised(String begin) {
        List<String> seen = List.of();
        for (char separator : SEPARATORS) {
            List<String> first = records(separator, begin).stream()
                    .map(names -> names.stream().filter(name -> !name.isEmpty()).toList())
                    .filter(names -> !names.isEmpty())
                    .findFirst()
                    .orElse(List.of());
            seen = first.size() > seen.size() ? first : seen;
        }
        if (seen.isEmpty()) {
            return new ImportFileException("empty_file", "file", 1, "the file holds nothing but blanks");
        }
        String names = seen.stream()
                .limit(NAMED)
                .map(name -> "'" + (name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…") + "'")
                .collect(Collectors.joining(", "));
        return new ImportFileException(
                "header_unrecognised",
                "header",
                1,
                "the first line must name the columns, with at least one of 'LinkedIn URL', 'Email' and 'Phone';"
                        + " it has " + names);
    }
}

package dev.overture.authoring.imports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * How a CSV file is written, guessed from its begin: the separator under which most columns are known, and the record
 * that is the header. Some exports put notes before it.
 */
record CsvShape(char separator, int headerRecord, List<String> header) {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final int HEADER_WITHIN = 10;
    private static final int NAMED = 20;
    private static final int LONGEST_NAME = 40;

    /**
     * The best guess; empty where no record of the begin scores.
     *
     * @param score how many columns of these names are known; 0 for what cannot be a header
     */
    static Optional<CsvShape> guess(String begin, ToIntFunction<List<String>> score) {
        CsvShape best = null;
        int most = 0;
        for (char separator : SEPARATORS) {
            List<List<String>> records = records(separator, begin);
            for (int i = 0; i < records.size(); i++) {
                int known = score.applyAsInt(records.get(i));
                if (known > most) {
                    most = known;
                    best = new CsvShape(separator, i, records.get(i));
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The first record that is not blank, under the separator that makes most columns of it; empty if all is blank. */
    static Optional<CsvShape> widest(String begin) {
        CsvShape best = null;
        for (char separator : SEPARATORS) {
            List<List<String>> records = records(separator, begin);
            for (int i = 0; i < records.size(); i++) {
                List<String> names = records.get(i);
                if (names.stream().anyMatch(name -> !name.isEmpty())) {
                    if (best == null || names.size() > best.header.size()) {
                        best = new CsvShape(separator, i, names);
                    }
                    break;
                }
            }
        }
        return Optional.ofNullable(best);
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

    /** Why there is no shape that scores. */
    static ImportFileException unrecognised(String begin) {
        List<String> seen = widest(begin)
                .map(shape ->
                        shape.header.stream().filter(name -> !name.isEmpty()).toList())
                .orElse(List.of());
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

package dev.overture.authoring.imports;

import dev.overture.model.imports.ImportKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** Opens files of people or companies, whatever their format, encoding, separator and column names. */
public final class TableFile {

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private TableFile() {}

    /**
     * Opens CSV, JSON or XLSX; the memory used does not depend on the number of rows. The file must stay until the rows are
     * closed.
     *
     * @throws ImportFileException if nothing can be read, or a workbook would become too large
     * @throws UncheckedIOException if there is no such file
     */
    public static TableRows open(Path file, ImportKind kind) {
        ToIntFunction<List<String>> score = names -> ImportFields.of(kind).recognised(names);
        try {
            return isZip(file) ? new XlsxTable(file, score) : text(file, score);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        }
    }

    private static TableRows text(Path file, ToIntFunction<List<String>> score) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            PushbackReader reader = ProspectFileReader.reader(in);
            String begin = ProspectFileReader.preview(reader);
            String first = begin.stripLeading();
            if (first.startsWith("[") || first.startsWith("{")) {
                return new JsonTable(reader);
            }
            CsvShape shape = CsvShape.guess(begin, score)
                    .or(() -> CsvShape.widest(begin))
                    .orElseThrow(() -> CsvShape.unrecognised(begin));
            return new CsvTable(new BufferedReader(reader, ProspectFileReader.PREVIEW), shape);
        } catch (RuntimeException refused) {
            in.close();
            throw refused;
        }
    }
}

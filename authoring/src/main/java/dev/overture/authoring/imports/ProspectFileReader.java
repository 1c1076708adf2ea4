package dev.overture.authoring.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;

/**
 * Reads files of prospects as people export them, one row at a time, whatever their encoding, separator and column names.
 * The memory used does not depend on the length of the file. Every method throws {@link ImportFileException} where
 * nothing can be read, and {@link UncheckedIOException} where the stream itself fails. May be used by many threads.
 */
public final class ProspectFileReader {

    static final int PREVIEW = 32 * 1024;

    /** Nothing to set up. */
    public ProspectFileReader() {}

    /** Reads JSON where the first character is a bracket or a brace, else CSV. */
    public ImportRows read(InputStream file) {
        PushbackReader reader = reader(file);
        String begin = preview(reader).stripLeading();
        return begin.startsWith("[") || begin.startsWith("{") ? new JsonRows(reader) : csv(reader);
    }

    /** Reads CSV with comma, semicolon, tab or bar between the columns. */
    public ImportRows readCsv(InputStream file) {
        return csv(reader(file));
    }

    /** Reads a JSON array of objects. */
    public ImportRows readJson(InputStream file) {
        return new JsonRows(reader(file));
    }

    static PushbackReader reader(InputStream file) {
        return new PushbackReader(new GuessingReader(file), PREVIEW);
    }

    private static ImportRows csv(PushbackReader reader) {
        String begin = preview(reader);
        CsvShape shape = CsvShape.guess(begin, names -> new Columns(names).recognised())
                .orElseThrow(() -> CsvShape.unrecognised(begin));
        return new CsvRows(new BufferedReader(reader, PREVIEW), shape);
    }

    /** The begin of the file, which stays to be read. */
    static String preview(PushbackReader reader) {
        char[] begin = new char[PREVIEW];
        try {
            int length = fill(reader, begin);
            reader.unread(begin, 0, length);
            return new String(begin, 0, length);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int fill(Reader reader, char[] target) throws IOException {
        int length = 0;
        while (length < target.length) {
            int read = reader.read(target, length, target.length - length);
            if (read <= 0) {
                break;
            }
            length += read;
        }
        return length;
    }
}

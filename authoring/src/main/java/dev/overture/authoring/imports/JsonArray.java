package dev.overture.authoring.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;

/** The elements of a JSON array, one after the other. */
final class JsonArray implements AutoCloseable {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxStringLength(1024 * 1024)
                    .build())
            .build();

    /** Reads the element at which the parser stands, to its end. */
    interface Element<T> {
        T read(JsonParser at) throws IOException;
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private final JsonParser parser;
    private boolean done;

    JsonArray(Reader reader) {
        this.parser = guarded(() -> FACTORY.createParser(reader));
        JsonToken first = guarded(parser::nextToken);
        if (first == null) {
            throw new ImportFileException("empty_file", "file", 1, "the file holds nothing but blanks");
        }
        if (first != JsonToken.START_ARRAY) {
            throw new ImportFileException(
                    "not_an_array", "file", 1, "the JSON must be an array of objects, one for each row");
        }
        guarded(parser::nextToken);
    }

    boolean hasNext() {
        if (!done && parser.currentToken() == JsonToken.END_ARRAY) {
            done = true;
            if (guarded(parser::nextToken) != null) {
                throw new ImportFileException(
                        "malformed_json",
                        "file",
                        parser.currentTokenLocation().getLineNr(),
                        "something stands behind the end of the array");
            }
        }
        return !done;
    }

    <T> T next(Element<T> element) {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T read = guarded(() -> element.read(parser));
        guarded(parser::nextToken);
        return read;
    }

    private static <T> T guarded(Reading<T> reading) {
        try {
            return reading.read();
        } catch (JsonProcessingException fault) {
            JsonLocation at = fault.getLocation();
            long line = at == null ? 1 : at.getLineNr();
            throw new ImportFileException(
                    "malformed_json", "file", line, "line " + line + " is not JSON; check brackets, commas and quotes");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
    }
}

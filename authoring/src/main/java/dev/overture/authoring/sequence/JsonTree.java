package dev.overture.authoring.sequence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads JSON with the place of every key and value. */
final class JsonTree {

    private static final int MAX_DEPTH = 40;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxDocumentLength(SequenceReader.MAX_LENGTH)
                    .build())
            .build();

    private final JsonParser parser;
    private final String[] lines;

    private JsonTree(JsonParser parser, String text) {
        this.parser = parser;
        this.lines = text.split("\r\n|\r|\n", -1);
    }

    static Written read(String text) throws UnreadableException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonTree tree = new JsonTree(parser, text);
            parser.nextToken();
            Written written = tree.written();
            if (parser.nextToken() != null) {
                throw new UnreadableException("syntax", tree.place(), "not JSON: something stands behind the end");
            }
            return written;
        } catch (JsonProcessingException fault) {
            JsonLocation at = fault.getLocation();
            Place place = at == null ? Place.BEGIN : new Place(at.getLineNr(), at.getColumnNr());
            if (fault instanceof StreamConstraintsException) {
                throw new UnreadableException("too_deep", place, "this is nested more than " + MAX_DEPTH + " deep");
            }
            throw new UnreadableException("syntax", place, "not JSON: " + fault.getOriginalMessage());
        } catch (IOException impossible) {
            throw new IllegalStateException("reading a text does not fail", impossible);
        }
    }

    private Place place() {
        JsonLocation at = parser.currentTokenLocation();
        return new Place(at.getLineNr(), at.getColumnNr());
    }

    private Written written() throws IOException {
        Place at = place();
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> entries(at);
            case START_ARRAY -> items(at);
            case VALUE_STRING -> new Written.Text(parser.getText(), at, content(parser.getText(), at));
            case VALUE_NULL -> new Written.Other("nothing", "null", at);
            case VALUE_TRUE, VALUE_FALSE -> new Written.Other("true or false", parser.getText(), at);
            default -> new Written.Other("a number", parser.getText(), at);
        };
    }

    private Written entries(Place at) throws IOException {
        List<Written.Entry> entries = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Place keyAt = place();
            parser.nextToken();
            entries.add(new Written.Entry(key, keyAt, written()));
        }
        return new Written.Entries(entries, at);
    }

    private Written items(Place at) throws IOException {
        List<Written> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(written());
        }
        return new Written.Items(items, at);
    }

    private @Nullable Place content(String value, Place at) {
        boolean asWritten = lines[at.line() - 1].startsWith(value, at.column());
        return asWritten ? new Place(at.line(), at.column() + 1) : null;
    }
}

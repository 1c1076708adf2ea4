package dev.overture.authoring.sequence;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody wrote, YAML or JSON, with the place of everything. */
sealed interface Written {

    Place at();

    /** How people call this kind of value. */
    String kind();

    /** Whether nothing was written where a value could stand. */
    default boolean nothing() {
        return this instanceof Other other && other.kind().equals("nothing");
    }

    /**
     * A text.
     *
     * @param content where its first character stands, if every further character of it stands in the same order in the
     *     file; null if it was folded or escaped
     */
    record Text(String value, Place at, @Nullable Place content) implements Written {
        @Override
        public String kind() {
            return "text";
        }

        /** The place of a character of the text, given by line and column within it, counted from 1. */
        Place placeOf(int line, int column) {
            return content == null ? at : new Place(content.line() + line - 1, content.column() + column - 1);
        }
    }

    /** A number, a truth value or nothing at all, as it stands in the file. */
    record Other(String kind, String source, Place at) implements Written {}

    /** A list. */
    record Items(List<Written> items, Place at) implements Written {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** A map in the order of the file; keys may stand twice. */
    record Entries(List<Entry> entries, Place at) implements Written {
        @Override
        public String kind() {
            return "a map";
        }

        Optional<Entry> find(String key) {
            return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
        }
    }

    /** One key of a map. */
    record Entry(String key, Place keyAt, Written value) {}
}

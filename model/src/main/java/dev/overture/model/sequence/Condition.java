package dev.overture.model.sequence;

import dev.overture.model.Coded;
import dev.overture.model.facts.FactKind;
import org.jspecify.annotations.Nullable;

/** What {@code if} and {@code skip_if} can ask about a person at the moment when the step comes. */
public sealed interface Condition {

    /** How the sequence language writes it on one line, such as {@code has_email} or {@code tag: vip}. */
    String text();

    /** What needs no further word. */
    enum Trait implements Condition, Coded {
        /** An e-mail address is known. */
        HAS_EMAIL("has_email"),
        /** No e-mail address is known. */
        NO_EMAIL("no_email"),
        /** The person is known to be a connection of the sending LinkedIn account. */
        CONNECTED("connected"),
        /** The person has ever written back, out-of-office answers and earlier campaigns included. */
        REPLIED("replied");

        private final String code;

        Trait(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String text() {
            return code;
        }
    }

    /** The person carries this tag; upper and lower case do not matter. */
    record Tag(String name) implements Condition {
        @Override
        public String text() {
            return "tag: " + name;
        }
    }

    /** The person's company is of this segment; upper and lower case do not matter. */
    record Segment(String name) implements Condition {
        @Override
        public String text() {
            return "segment: " + name;
        }
    }

    /** A fact of this kind is known about the person in this campaign. */
    record Event(FactKind kind) implements Condition {
        @Override
        public String text() {
            return "event: " + kind.code();
        }
    }

    /**
     * A comparison with a variable that templates can use too.
     *
     * @param name the variable, such as {@code title} or the name of an imported column
     * @param operator how to compare; an unknown variable is only ever {@code is_not_set} or {@code not_equals}
     * @param value what to compare with; null exactly where the operator needs none
     */
    record Field(String name, Operator operator, @Nullable String value) implements Condition {

        /** @throws IllegalArgumentException if the value is missing or needless */
        public Field {
            if (operator.comparesWithValue() != (value != null)) {
                throw new IllegalArgumentException("a value belongs to a comparison, and only there: " + operator);
            }
        }

        @Override
        public String text() {
            return "field: " + name + " " + operator.code() + (value == null ? "" : " " + value);
        }
    }

    /** How a field is compared. Texts are compared without regard to case. */
    enum Operator implements Coded {
        /** The same text, or the same number. */
        EQUALS("equals"),
        /** Another text, or nothing at all. */
        NOT_EQUALS("not_equals"),
        /** The text stands somewhere in it. */
        CONTAINS("contains"),
        /** It begins with the text. */
        STARTS_WITH("starts_with"),
        /** A number greater than this one; false for what is no number. */
        GREATER_THAN("greater_than"),
        /** A number less than this one; false for what is no number. */
        LESS_THAN("less_than"),
        /** It has a value that is not blank. */
        IS_SET("is_set"),
        /** It has no value, or a blank one. */
        IS_NOT_SET("is_not_set");

        private final String code;

        Operator(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** Whether a value stands on the other side. */
        public boolean comparesWithValue() {
            return this != IS_SET && this != IS_NOT_SET;
        }
    }
}

package dev.overture.model.segments;

import dev.overture.model.Coded;
import dev.overture.model.segments.SegmentField.Kind;
import java.util.Arrays;
import java.util.Optional;

/** How a segment compares a field. */
public enum SegmentOperator implements Coded {
    /** The same; for several words, one of them. */
    EQUALS("equals"),
    /** Another, or nothing at all. */
    NOT_EQUALS("not_equals"),
    /** One of a list. */
    IN("in"),
    /** The text stands somewhere in it. */
    CONTAINS("contains"),
    /** It begins with the text. */
    STARTS_WITH("starts_with"),
    /** More or later. */
    GREATER_THAN("greater_than"),
    /** Less or earlier. */
    LESS_THAN("less_than"),
    /** It is known. */
    IS_SET("is_set"),
    /** It is not known. */
    IS_NOT_SET("is_not_set");

    private final String code;

    SegmentOperator(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether fields of this kind can be compared so. */
    public boolean fits(Kind kind) {
        return switch (this) {
            case EQUALS, NOT_EQUALS, IS_SET, IS_NOT_SET -> true;
            case IN -> kind == Kind.TEXT || kind == Kind.WORD || kind == Kind.WORDS;
            case CONTAINS, STARTS_WITH -> kind == Kind.TEXT;
            case GREATER_THAN, LESS_THAN -> kind == Kind.NUMBER || kind == Kind.DATE || kind == Kind.INSTANT;
        };
    }

    /** Whether a value stands on the other side. */
    public boolean needsValue() {
        return this != IS_SET && this != IS_NOT_SET;
    }

    /** The operator of this name. */
    public static Optional<SegmentOperator> named(String name) {
        return Arrays.stream(values()).filter(each -> each.code.equals(name)).findFirst();
    }
}

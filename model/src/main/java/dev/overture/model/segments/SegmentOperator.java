package dev.overture.model.segments;

import dev.overture.model.Coded;
import dev.overture.model.segments.SegmentField.Kind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** How a segment compares a field. */
public enum SegmentOperator implements Coded {
    /** The same; for several words, one of them. */
    EQUALS("equals", EnumSet.allOf(Kind.class)),
    /** Another, or nothing at all. */
    NOT_EQUALS("not_equals", EnumSet.allOf(Kind.class)),
    /** One of a list. */
    IN("in", EnumSet.of(Kind.TEXT, Kind.WORD, Kind.WORDS)),
    /** The text stands somewhere in it. */
    CONTAINS("contains", EnumSet.of(Kind.TEXT)),
    /** It begins with the text. */
    STARTS_WITH("starts_with", EnumSet.of(Kind.TEXT)),
    /** More or later. */
    GREATER_THAN("greater_than", EnumSet.of(Kind.NUMBER, Kind.DATE, Kind.INSTANT)),
    /** Less or earlier. */
    LESS_THAN("less_than", EnumSet.of(Kind.NUMBER, Kind.DATE, Kind.INSTANT)),
    /** It is known. */
    IS_SET("is_set", EnumSet.allOf(Kind.class)),
    /** It is not known. */
    IS_NOT_SET("is_not_set", EnumSet.allOf(Kind.class));

    private final String code;
    private final Set<Kind> kinds;

    SegmentOperator(String code, Set<Kind> kinds) {
        this.code = code;
        this.kinds = kinds;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether fields of this kind can be compared so. */
    public boolean fits(Kind kind) {
        return kinds.contains(kind);
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

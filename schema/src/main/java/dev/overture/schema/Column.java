package dev.overture.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part of many rows, so that they travel and are planned as one statement. */
public final class Column {

    private Column() {}

    /** The part of each, in their order; it may be null. */
    public static <R, T> List<T> of(List<R> rows, Function<R, @Nullable T> part) {
        List<T> values = new ArrayList<>(rows.size());
        rows.forEach(row -> values.add(part.apply(row)));
        return values;
    }
}

package dev.overture.model.segments;

import java.util.List;

/** Whom a segment means. */
public sealed interface SegmentFilter {

    /** Whether it means only people of companies, because it wants something of the company. */
    default boolean wantsCompany() {
        if (this instanceof All all) {
            return all.filters().stream().anyMatch(SegmentFilter::wantsCompany);
        }
        if (this instanceof Any any) {
            return any.filters().stream().allMatch(SegmentFilter::wantsCompany);
        }
        return this instanceof Compare compare
                && compare.field().ofCompany()
                && compare.operator() != SegmentOperator.NOT_EQUALS
                && compare.operator() != SegmentOperator.IS_NOT_SET;
    }

    /** Everybody whom each of these means; all of them are at least one. */
    record All(List<SegmentFilter> filters) implements SegmentFilter {

        /** Copies the list. */
        public All {
            filters = List.copyOf(filters);
        }
    }

    /** Everybody whom one of these means; there is at least one. */
    record Any(List<SegmentFilter> filters) implements SegmentFilter {

        /** Copies the list. */
        public Any {
            filters = List.copyOf(filters);
        }
    }

    /** Everybody whom this does not mean. */
    record Not(SegmentFilter filter) implements SegmentFilter {}

    /**
     * A comparison.
     *
     * @param values one, several for {@code in}, none for {@code is_set} and {@code is_not_set}; each a {@link String}, {@link
     *     java.math.BigDecimal}, {@link Boolean}, {@link java.time.LocalDate} or {@link java.time.Instant}, as the field's kind says
     */
    record Compare(SegmentField field, SegmentOperator operator, List<Object> values) implements SegmentFilter {

        /** @throws IllegalArgumentException if the operator does not fit the field, or the values the operator */
        public Compare {
            values = List.copyOf(values);
            if (!operator.fits(field.kind())) {
                throw new IllegalArgumentException(operator.code() + " does not fit " + field.code());
            }
            boolean fits = operator == SegmentOperator.IN
                    ? !values.isEmpty()
                    : values.size() == (operator.needsValue() ? 1 : 0);
            if (!fits) {
                throw new IllegalArgumentException("wrong number of values for " + operator.code());
            }
        }
    }
}

package dev.overture.bench.crm;

import dev.overture.model.segments.SegmentField;
import dev.overture.model.segments.SegmentFilter;
import dev.overture.model.segments.SegmentFilter.All;
import dev.overture.model.segments.SegmentFilter.Compare;
import dev.overture.model.segments.SegmentOperator;
import java.util.List;
import java.util.Map;

/**
 * A segment that people ask for.
 *
 * @param json as it is sent
 * @param filter the same, compiled
 */
record Question(String name, Map<String, Object> json, SegmentFilter filter) {

    static List<Question> all() {
        return List.of(
                of(
                        "Fintech, small, position contains CTO, pending",
                        part(SegmentField.COMPANY_SEGMENT, SegmentOperator.EQUALS, "Fintech"),
                        part(SegmentField.COMPANY_SME_REGISTRY, SegmentOperator.EQUALS, true),
                        part(SegmentField.POSITION, SegmentOperator.CONTAINS, "CTO"),
                        part(SegmentField.PROCESSING_STATUS, SegmentOperator.EQUALS, "pending")),
                of(
                        "Fintech and active",
                        part(SegmentField.COMPANY_SEGMENT, SegmentOperator.EQUALS, "Fintech"),
                        part(SegmentField.COMPANY_STATUS, SegmentOperator.EQUALS, "Active")),
                of("position contains CTO", part(SegmentField.POSITION, SegmentOperator.CONTAINS, "CTO")),
                of("pending", part(SegmentField.PROCESSING_STATUS, SegmentOperator.EQUALS, "pending")),
                of("tagged vip", part(SegmentField.TAGS, SegmentOperator.EQUALS, "vip")),
                of(
                        "of one import",
                        part(SegmentField.EMPLOYEE_SESSION_KEY, SegmentOperator.EQUALS, "session 0"),
                        part(SegmentField.BATCH_ID, SegmentOperator.EQUALS, "batch 0")));
    }

    private static Question of(String name, Compare... parts) {
        return new Question(
                name, Map.of("all", List.of(parts).stream().map(Question::json).toList()), new All(List.of(parts)));
    }

    private static Compare part(SegmentField field, SegmentOperator operator, Object value) {
        return new Compare(field, operator, List.of(value));
    }

    private static Map<String, Object> json(Compare compare) {
        return Map.of(
                "field",
                compare.field().code(),
                "op",
                compare.operator().code(),
                "value",
                compare.values().get(0));
    }
}

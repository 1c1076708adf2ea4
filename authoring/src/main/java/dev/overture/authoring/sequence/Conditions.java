package dev.overture.authoring.sequence;

import dev.overture.model.sequence.Condition;
import java.util.LinkedHashMap;
import java.util.Map;

/** How conditions are written. */
final class Conditions {

    private Conditions() {}

    /** What reads back to the same condition: a word or a map. */
    static Object write(Condition condition) {
        if (condition instanceof Condition.Trait trait) {
            return trait.code();
        }
        Map<String, Object> written = new LinkedHashMap<>();
        if (condition instanceof Condition.Tag tag) {
            written.put("tag", tag.name());
        } else if (condition instanceof Condition.Segment segment) {
            written.put("segment", segment.name());
        } else if (condition instanceof Condition.Event event) {
            written.put("event", event.kind().code());
        } else if (condition instanceof Condition.Field field) {
            written.put("field", field.name());
            written.put("op", field.operator().code());
            if (field.value() != null) {
                written.put("value", field.value());
            }
        }
        return written;
    }
}

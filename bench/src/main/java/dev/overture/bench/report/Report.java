package dev.overture.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a benchmark found out, whole: its fields in the order in which people read them, and what had a target. */
public final class Report {

    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final List<Measure> measures = new ArrayList<>();

    /** Begins with the machine, since no figure means anything without it. */
    public Report(String benchmark) {
        fields.put("benchmark", benchmark);
        fields.put("machine", Machine.describe());
    }

    /** Adds what is worth knowing. */
    public Report with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    /** Adds a number that has a target. */
    public Report with(Measure measure) {
        fields.put(measure.name(), measure.value());
        measures.add(measure);
        return this;
    }

    /** The numbers that have a target. */
    public List<Measure> measures() {
        return List.copyOf(measures);
    }

    /** Everything, as it is written. */
    public Map<String, Object> fields() {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.put("targets", measures());
        return all;
    }
}

package dev.overture.bench.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.quickstart.stack.JsonHttp;
import java.util.Map;

/** The heap of a process of ours, by its own metrics. */
final class HeapWatch {

    private static final double MEGABYTE = 1024.0 * 1024;

    private final JsonHttp process;
    private double peak;
    private double limit;

    /** @param url of the process, without a slash at its end */
    HeapWatch(String url) {
        this.process = new JsonHttp(url, Map.of());
    }

    void look() throws InterruptedException {
        JsonNode gauges = process.get("/admin/metrics").path("gauges");
        peak = Math.max(peak, megabytes(gauges, "jvm.memory.heap.used"));
        limit = megabytes(gauges, "jvm.memory.heap.max");
    }

    private static double megabytes(JsonNode gauges, String name) {
        return gauges.path(name).path("value").asDouble() / MEGABYTE;
    }

    /** The most that was seen, garbage included. */
    double peakMegabytes() {
        return peak;
    }

    /** The most that it may become. */
    double limitMegabytes() {
        return limit;
    }
}

package dev.overture.bench.bed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/** CPU time and memory of processes, each with everything that it started. */
public final class ProcessMeter {

    private static final double TICKS_A_SECOND = 100;
    private static final int USER_TIME = 11;
    private static final int TIMES = 4;

    private final Map<String, Long> pids;

    ProcessMeter(Map<String, Long> pids) {
        this.pids = new TreeMap<>(pids);
    }

    void add(String name, long pid) {
        pids.put(name, pid);
    }

    /** The seconds of CPU that each has used since it was started, its ended children included. */
    public Map<String, Double> cpuSeconds() {
        return each(ProcessMeter::cpuOf);
    }

    /** The memory that each takes, in megabytes; what processes share is counted once. */
    public Map<String, Double> memoryMegabytes() {
        return each(pid -> family(pid).mapToDouble(ProcessMeter::memoryOf).sum());
    }

    /** What has been used between two answers of {@link #cpuSeconds}. */
    public static Map<String, Double> between(Map<String, Double> before, Map<String, Double> after) {
        Map<String, Double> used = new TreeMap<>();
        after.forEach((name, seconds) -> used.put(name, seconds - before.getOrDefault(name, 0.0)));
        return used;
    }

    private Map<String, Double> each(LongFunction<Double> measure) {
        Map<String, Double> values = new TreeMap<>();
        pids.forEach((name, pid) -> values.put(name, measure.apply(pid)));
        return values;
    }

    private static double cpuOf(long pid) {
        return family(pid).mapToDouble(ProcessMeter::ownCpu).sum();
    }

    private static Stream<Long> family(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(ProcessHandle::pid);
    }

    private static double ownCpu(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"), StandardCharsets.UTF_8);
            List<String> fields =
                    List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
            return fields.subList(USER_TIME, USER_TIME + TIMES).stream()
                            .mapToLong(Long::parseLong)
                            .sum()
                    / TICKS_A_SECOND;
        } catch (IOException e) {
            // Not Linux, or gone by now; children that have ended are then missed.
            return ProcessHandle.of(pid)
                    .flatMap(process -> process.info().totalCpuDuration())
                    .map(Duration::toMillis)
                    .map(millis -> millis / 1000.0)
                    .orElse(0.0);
        }
    }

    private static double memoryOf(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"), StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }
}

package dev.overture.bench.commands;

import dev.overture.bench.bed.Bed;
import dev.overture.bench.idle.IdleBenchmark;
import dev.overture.bench.imports.ImportBenchmark;
import dev.overture.bench.pacing.PacingBenchmark;
import dev.overture.bench.reaction.ReactionBenchmark;
import dev.overture.bench.report.Report;
import dev.overture.bench.throughput.ThroughputBenchmark;
import dev.overture.quickstart.stack.StackStarter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** What can be measured. */
public enum Benchmark {
    /** Whole prospects a second. */
    THROUGHPUT("whole prospects a second, against plain and empty Temporal programs", 200) {
        @Override
        Report run(Bed bed, Size size, Consumer<String> say) throws InterruptedException {
            return new ThroughputBenchmark(bed, size.prospects(), size.rounds(), say).run();
        }
    },
    /** From a stored fact to the vendor's call. */
    REACTION("from a stored fact to the next call of the vendor, against signal and activity alone", 200) {
        @Override
        Report run(Bed bed, Size size, Consumer<String> say) throws InterruptedException {
            return new ReactionBenchmark(bed, size.prospects(), size.busy(), say).run();
        }
    },
    /** What waiting costs. */
    IDLE("what waiting prospects cost, against the polling design", 10_000) {
        @Override
        Report run(Bed bed, Size size, Consumer<String> say) throws InterruptedException {
            return new IdleBenchmark(bed, size.prospects(), size.window(), say).run();
        }
    },
    /** A file of people into the CRM. */
    IMPORT("a file of people into the CRM, from the upload to the last row's result", 100_000) {
        @Override
        Report run(Bed bed, Size size, Consumer<String> say) throws InterruptedException {
            return new ImportBenchmark(bed, size.prospects(), say).run();
        }

        @Override
        int heapMegabytes() {
            return ImportBenchmark.HEAP_MEGABYTES;
        }
    },
    /** What choosing slots and claiming costs. */
    PACING("deliver without workflows: long queues, many accounts, one lock, shares of campaigns", 5_000) {
        @Override
        Report run(Bed bed, Size size, Consumer<String> say) throws InterruptedException {
            return new PacingBenchmark(bed, size.prospects(), say).run();
        }
    };

    private final String description;
    private final int usualProspects;

    Benchmark(String description, int usualProspects) {
        this.description = description;
        this.usualProspects = usualProspects;
    }

    abstract Report run(Bed bed, Size size, Consumer<String> say) throws InterruptedException;

    /** The benchmark of this name; empty for an unknown one. */
    static Optional<Benchmark> named(String name) {
        return Arrays.stream(values())
                .filter(known -> known.code().equals(name))
                .findFirst();
    }

    /** Its name, as people write it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it measures. */
    String description() {
        return description;
    }

    /** The most that the heaps of api and worker may take, each. */
    int heapMegabytes() {
        return StackStarter.USUAL_HEAP;
    }

    /** How many prospects it takes where nobody says. */
    int usualProspects() {
        return usualProspects;
    }
}

package dev.overture.bench.commands;

import dev.overture.bench.bed.Bed;
import dev.overture.bench.crm.CrmBenchmark;
import dev.overture.bench.idle.IdleBenchmark;
import dev.overture.bench.imports.ImportBenchmark;
import dev.overture.bench.pacing.PacingBenchmark;
import dev.overture.bench.pure.PureBenchmark;
import dev.overture.bench.reaction.ReactionBenchmark;
import dev.overture.bench.recovery.RecoveryBenchmark;
import dev.overture.bench.report.Report;
import dev.overture.bench.rivals.RivalsBenchmark;
import dev.overture.bench.throughput.ThroughputBenchmark;
import dev.overture.quickstart.process.RunFolder;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.openjdk.jmh.runner.options.TimeValue;

/** What can be measured. */
public enum Benchmark {
    /** Whole prospects a second. */
    THROUGHPUT("whole prospects a second, against plain and empty Temporal programs, DBOS and db-scheduler", 200) {
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
    /** Counts and lists of a large CRM. */
    CRM("counts of segments and pages of lists in a large CRM, with their plans", 1_000_000) {
        @Override
        Report run(Bed bed, Size size, Consumer<String> say) throws InterruptedException {
            return new CrmBenchmark(bed, size.prospects(), say).run();
        }
    },
    /** What choosing slots and claiming costs. */
    PACING("deliver without workflows: long queues, many accounts, one lock, shares of campaigns", 5_000) {
        @Override
        Report run(Bed bed, Size size, Consumer<String> say) throws InterruptedException {
            return new PacingBenchmark(bed, size.prospects(), say).run();
        }
    },
    /** Who survives being killed. */
    RIVALS(
            "correctness under kill -9, against the polling design, a plain Temporal program, DBOS and db-scheduler",
            60) {
        @Override
        Report run(Bed bed, Size size, Consumer<String> say) throws InterruptedException {
            return new RivalsBenchmark(bed, size.prospects(), size.kills(), say).run();
        }

        @Override
        Bed bed(RunFolder folder, Map<String, String> environment, Consumer<String> say) {
            return Bed.patient(folder, environment, say);
        }
    },
    /** An outage in the middle. */
    RECOVERY("an outage of Temporal, PostgreSQL and worker with everybody due, until sends leave as before", 1_000) {
        @Override
        Report run(Bed bed, Size size, Consumer<String> say) throws InterruptedException {
            return new RecoveryBenchmark(bed, size.prospects(), size.window(), say).run();
        }

        @Override
        Bed bed(RunFolder folder, Map<String, String> environment, Consumer<String> say) {
            return Bed.durable(folder, environment, say);
        }
    },
    /** The parts without input and output. */
    PURE("calendar, template, decision and URL under JMH, as multiples of a reference", 1) {
        @Override
        Report run(Bed bed, Size size, Consumer<String> say) {
            return new PureBenchmark(1, size.rounds(), TimeValue.milliseconds(PURE_ITERATION_MILLISECONDS)).run();
        }

        @Override
        boolean needsTheStack() {
            return false;
        }
    },
    /** A file of people into the CRM. */
    IMPORT("a file of people into the CRM, from the upload to the last row's result", 100_000) {
        @Override
        Report run(Bed bed, Size size, Consumer<String> say) throws InterruptedException {
            return new ImportBenchmark(bed, size.prospects(), say).run();
        }

        @Override
        Bed bed(RunFolder folder, Map<String, String> environment, Consumer<String> say) {
            return Bed.withHeap(ImportBenchmark.HEAP_MEGABYTES, folder, environment, say);
        }
    };

    private static final long PURE_ITERATION_MILLISECONDS = 1_000;

    private final String description;
    private final int usualProspects;

    Benchmark(String description, int usualProspects) {
        this.description = description;
        this.usualProspects = usualProspects;
    }

    /** The servers that it needs, not started yet. */
    Bed bed(RunFolder folder, Map<String, String> environment, Consumer<String> say) {
        return new Bed(folder, environment, say);
    }

    /** Whether anything is to be started before. */
    boolean needsTheStack() {
        return true;
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

    /** How many prospects it takes where nobody says. */
    int usualProspects() {
        return usualProspects;
    }
}

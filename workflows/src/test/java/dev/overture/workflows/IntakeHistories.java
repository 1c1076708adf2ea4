package dev.overture.workflows;

import io.temporal.common.WorkflowExecutionHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Histories of imports, searches and approval sessions, kept as those of prospects are. */
public final class IntakeHistories {

    private static final Path FOLDER = Path.of("src/test/resources/intake-histories");

    private IntakeHistories() {}

    /** Stores a history when the tests run with {@code -Doverture.record-histories=true}; see CONTRIBUTING.md. */
    public static void recordIfAsked(String name, WorkflowExecutionHistory history) throws IOException {
        if (Boolean.getBoolean("overture.record-histories")) {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(name + ".json"), history.toJson(true));
        }
    }

    static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}

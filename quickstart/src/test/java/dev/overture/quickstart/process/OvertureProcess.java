package dev.overture.quickstart.process;

import dev.overture.quickstart.Overture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A command as people run it: in a process of its own, without the settings of the process that tests. */
public final class OvertureProcess {

    private OvertureProcess() {}

    /** A command that runs in the folder and writes what it says into a file there. */
    public static ProcessBuilder of(Path folder, Map<String, String> variables, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Overture.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile(folder, "output", ".txt").toFile());
        builder.environment()
                .keySet()
                .removeIf(name ->
                        Stream.of("OVERTURE_", "UNIPILE_", "SANDBOX_", "PG").anyMatch(name::startsWith));
        builder.environment().putAll(variables);
        return builder;
    }

    /** Runs a command to its end. */
    public static Said run(Path folder, Map<String, String> variables, String... arguments)
            throws IOException, InterruptedException {
        ProcessBuilder builder = of(folder, variables, arguments);
        int code = builder.start().waitFor();
        return new Said(code, Files.readString(builder.redirectOutput().file().toPath(), StandardCharsets.UTF_8));
    }

    /** How a command ended, and all that it wrote. */
    public record Said(int code, String text) {

        /** What it wrote, line by line. */
        public List<String> lines() {
            return text.lines().toList();
        }
    }
}

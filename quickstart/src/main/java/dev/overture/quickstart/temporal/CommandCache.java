package dev.overture.quickstart.temporal;

import dev.overture.quickstart.process.Folders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The pinned {@code temporal} command in the user's cache folder. Several processes may use one cache at once: a file
 * appears there only whole and checked.
 */
final class CommandCache {

    private final Path folder;
    private final TemporalRelease release;
    private final List<ReleaseSource> sources;
    private final Consumer<String> say;

    CommandCache(Path folder, TemporalRelease release, List<ReleaseSource> sources, Consumer<String> say) {
        this.folder = folder;
        this.release = release;
        this.sources = List.copyOf(sources);
        this.say = say;
    }

    /** The cached command, fetched if it is missing or damaged; empty, after saying why, where no source has it. */
    Optional<Path> find() throws InterruptedException {
        Path command = folder.resolve("temporal-" + TemporalRelease.VERSION);
        try {
            if (isCached(command)) {
                return Optional.of(command);
            }
            UserCache.make(folder);
        } catch (IOException e) {
            say.accept("The cache " + folder + " cannot be used: " + e.getMessage());
            return Optional.empty();
        }
        for (ReleaseSource source : sources) {
            say.accept("Fetching the Temporal server, once, from " + source.description() + " …");
            try {
                fetch(source, command);
                return Optional.of(command);
            } catch (IOException e) {
                say.accept("  not there: " + e.getMessage());
            }
        }
        return Optional.empty();
    }

    /** Hashing 150 MB at every start would cost seconds: a stamp tells which size and time were checked. */
    private boolean isCached(Path command) throws IOException {
        if (!Files.isExecutable(command)) {
            return false;
        }
        Path stamp = stampOf(command);
        if (Files.exists(stamp)
                && Files.readString(stamp, StandardCharsets.UTF_8).equals(fingerprint(command))) {
            return true;
        }
        if (!Checksum.sha256(command).equals(release.commandSha256())) {
            say.accept("The cached Temporal server is damaged; it is fetched again.");
            return false;
        }
        writeStamp(command);
        return true;
    }

    private void fetch(ReleaseSource source, Path command) throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory(folder, "fetch-");
        try {
            Path fetched = source.fetch(release, scratch);
            Checksum.require(fetched, release.commandSha256());
            if (!fetched.toFile().setExecutable(true, false)) {
                throw new IOException(fetched + " cannot be made executable");
            }
            Files.move(fetched, command, StandardCopyOption.ATOMIC_MOVE);
            writeStamp(command);
        } finally {
            Folders.delete(scratch);
        }
    }

    private void writeStamp(Path command) throws IOException {
        Path temporary = Files.createTempFile(folder, "stamp-", "");
        Files.writeString(temporary, fingerprint(command), StandardCharsets.UTF_8);
        Files.move(temporary, stampOf(command), StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path stampOf(Path command) {
        return command.resolveSibling(command.getFileName() + ".checked");
    }

    private String fingerprint(Path command) throws IOException {
        return release.commandSha256() + " " + Files.size(command) + " " + Files.getLastModifiedTime(command);
    }
}

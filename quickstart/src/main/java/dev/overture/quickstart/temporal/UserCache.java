package dev.overture.quickstart.temporal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;

/** The user's cache folder for us, by the customs of the system. */
public final class UserCache {

    private UserCache() {}

    /** {@code $XDG_CACHE_HOME/overture}, {@code ~/Library/Caches/overture} on macOS, else {@code ~/.cache/overture}. */
    public static Path folder(Map<String, String> environment, String osName, String userHome) {
        String custom = environment.get("XDG_CACHE_HOME");
        if (custom != null && Path.of(custom).isAbsolute()) {
            return Path.of(custom, "overture");
        }
        return osName.toLowerCase(Locale.ROOT).startsWith("mac")
                ? Path.of(userHome, "Library", "Caches", "overture")
                : Path.of(userHome, ".cache", "overture");
    }

    /**
     * Makes the folder, for its owner alone, if it is missing.
     *
     * @throws IOException if it cannot be made
     */
    public static Path make(Path folder) throws IOException {
        Files.createDirectories(folder.toAbsolutePath().getParent());
        try {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (FileAlreadyExistsException e) {
            // The usual case.
        }
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + " is no folder");
        }
        return folder;
    }
}

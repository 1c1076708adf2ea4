package dev.overture.quickstart.commands;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files that people name on the command line. */
final class InputFile {

    private InputFile() {}

    /**
     * The same path.
     *
     * @throws Failure of wrong usage, naming the file, if it cannot be read
     */
    static Path readable(Path file) {
        if (!Files.exists(file)) {
            throw Failure.usage("there is no file " + file);
        }
        if (Files.isDirectory(file)) {
            throw Failure.usage(file + " is a folder");
        }
        if (!Files.isReadable(file)) {
            throw Failure.usage(file + " cannot be read");
        }
        return file;
    }

    /** Its content; fails as {@link #readable} does. */
    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(readable(file));
        } catch (IOException e) {
            throw Failure.usage(file + " cannot be read: " + e.getMessage());
        }
    }

    /** As {@link #bytes}; what is not UTF-8 becomes replacement characters. */
    static String text(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }
}

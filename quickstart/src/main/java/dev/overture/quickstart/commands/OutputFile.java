package dev.overture.quickstart.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Files that people want written when all is done; what cannot be written is better told before. */
public final class OutputFile {

    private OutputFile() {}

    /**
     * Does nothing where no file is wanted.
     *
     * @param option the one that names it
     * @throws Failure of wrong usage if it cannot be written
     */
    public static void check(@Nullable Path file, String option) {
        if (file == null) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw Failure.usage(option + ": " + file + " is a folder");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw Failure.usage(option + ": there is no folder " + folder);
        }
        if (!Files.isWritable(folder)) {
            throw Failure.usage(option + ": " + folder + " cannot be written to");
        }
    }
}

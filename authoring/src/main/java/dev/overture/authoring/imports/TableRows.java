package dev.overture.authoring.imports;

import java.util.Iterator;
import java.util.List;

/**
 * The rows of a file of any format, read as they are asked for. {@code hasNext} and {@code next} throw
 * {@link ImportFileException} when the file turns out to be broken further down. Not for several threads.
 */
public interface TableRows extends Iterator<TableRow>, AutoCloseable {

    /** {@code csv}, {@code json} or {@code xlsx}. */
    String format();

    /** The names of the columns known so far, each once. More may come in JSON, behind these. */
    List<String> columns();

    /** Closes the file. */
    @Override
    void close();
}

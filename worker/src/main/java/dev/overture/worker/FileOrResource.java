package dev.overture.worker;

import io.dropwizard.configuration.ConfigurationSourceProvider;
import io.dropwizard.configuration.FileConfigurationSourceProvider;
import io.dropwizard.configuration.ResourceConfigurationSourceProvider;
import java.io.IOException;
import java.io.InputStream;

/**
 * Opens the configuration that the jar carries, by its name, or the file of any other path. A file of the carried one's
 * name in the working directory changes nothing; {@code ./} before it makes it a path.
 */
final class FileOrResource implements ConfigurationSourceProvider {

    private final String carried;

    /** @param carried the name on the class path */
    FileOrResource(String carried) {
        this.carried = carried;
    }

    @Override
    public InputStream open(String path) throws IOException {
        return path.equals(carried)
                ? new ResourceConfigurationSourceProvider().open(path)
                : new FileConfigurationSourceProvider().open(path);
    }
}

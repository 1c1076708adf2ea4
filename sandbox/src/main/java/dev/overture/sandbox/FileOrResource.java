package dev.overture.sandbox;

import io.dropwizard.configuration.ConfigurationSourceProvider;
import io.dropwizard.configuration.FileConfigurationSourceProvider;
import io.dropwizard.configuration.ResourceConfigurationSourceProvider;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a configuration from a file, or from the jar where there is no such file. */
final class FileOrResource implements ConfigurationSourceProvider {
    @Override
    public InputStream open(String path) throws IOException {
        return Files.exists(Path.of(path))
                ? new FileConfigurationSourceProvider().open(path)
                : new ResourceConfigurationSourceProvider().open(path);
    }
}

package dev.overture.api.config;

import io.dropwizard.configuration.ConfigurationSourceProvider;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a configuration file, or the one of that name that this program carries. */
public final class FileOrResource implements ConfigurationSourceProvider {

    @Override
    public InputStream open(String path) throws IOException {
        Path file = Path.of(path);
        if (Files.exists(file)) {
            return Files.newInputStream(file);
        }
        InputStream carried = FileOrResource.class.getClassLoader().getResourceAsStream(path);
        if (carried == null) {
            throw new FileNotFoundException("there is no file " + file.toAbsolutePath());
        }
        return carried;
    }
}

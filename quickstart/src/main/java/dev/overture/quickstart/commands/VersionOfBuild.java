package dev.overture.quickstart.commands;

import dev.overture.quickstart.temporal.TemporalRelease;
import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
public final class VersionOfBuild implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Objects.requireNonNullElse(
                VersionOfBuild.class.getPackage().getImplementationVersion(), "(not packaged)");
        return new String[] {
            "overture " + version,
            "java " + System.getProperty("java.version"),
            "temporal " + TemporalRelease.VERSION + " where none is installed"
        };
    }
}

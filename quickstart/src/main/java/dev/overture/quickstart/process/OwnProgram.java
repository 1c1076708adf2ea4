package dev.overture.quickstart.process;

import dev.overture.quickstart.Overture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Starts further JVMs of this very program, whether it runs from its jar or from a build's class folders. */
public final class OwnProgram {

    private static final List<String> LIGHT =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Dfile.encoding=UTF-8");

    private final Map<String, String> inherited;
    private final Class<?> main;

    /** Children get {@code inherited} less what would configure them behind our back. */
    public OwnProgram(Map<String, String> inherited) {
        this(inherited, Overture.class);
    }

    /** The same for a program around this one, whose subcommands begin in {@code main}. */
    public OwnProgram(Map<String, String> inherited, Class<?> main) {
        Map<String, String> kept = new HashMap<>(inherited);
        kept.keySet().removeIf(OwnProgram::configuresUs);
        this.inherited = Map.copyOf(kept);
        this.main = main;
    }

    private static boolean configuresUs(String variable) {
        String name = variable.toUpperCase(Locale.ROOT);
        return Stream.of("TEMPORAL_", "OVERTURE_", "UNIPILE_").anyMatch(name::startsWith);
    }

    /**
     * A subcommand in a process of its own, which ends when this process does.
     *
     * @param heapMegabytes the most that its heap may take
     */
    public Launch subcommand(
            String name, int heapMegabytes, Map<String, String> configuration, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(LIGHT);
        command.add("-Xmx" + heapMegabytes + "m");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(arguments);
        Map<String, String> environment = new HashMap<>(inherited);
        environment.putAll(configuration);
        environment.put(ParentWatch.VARIABLE, "1");
        return new Launch(name, command, environment);
    }

    /** Another program with the same inheritance. */
    public Launch foreign(String name, List<String> command) {
        return new Launch(name, command, inherited);
    }
}

package dev.overture.bench.bed;

import dev.overture.quickstart.process.Launch;
import dev.overture.quickstart.process.OwnProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Starts JVMs whose class path is one jar and shares nothing with ours; otherwise they run as ours do. */
final class OwnJar {

    private final OwnProgram program;

    OwnJar(Map<String, String> inherited) {
        this.program = new OwnProgram(inherited);
    }

    Launch launch(String name, int heapMegabytes, Path jar, Map<String, String> variables, List<String> arguments) {
        Launch ours = program.subcommand(name, heapMegabytes, variables, List.of());
        int classPath = ours.command().indexOf("-cp");
        List<String> command = new ArrayList<>(ours.command().subList(0, classPath));
        command.add("-jar");
        command.add(jar.toString());
        command.addAll(arguments);
        return new Launch(name, command, new HashMap<>(ours.environment()));
    }
}

package dev.overture.quickstart.process;

import java.util.List;
import java.util.Map;

/**
 * How a process is started.
 *
 * @param name what people call it; also the name of its log file
 * @param command the program and its arguments
 * @param environment the whole environment; nothing is inherited besides
 */
public record Launch(String name, List<String> command, Map<String, String> environment) {

    /** Copies both. */
    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** Leaves the environment out: it holds secrets. */
    @Override
    public String toString() {
        return name + " " + command;
    }
}

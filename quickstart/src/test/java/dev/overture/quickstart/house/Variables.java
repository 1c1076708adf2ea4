package dev.overture.quickstart.house;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The environment variables that Overture's programs read. */
final class Variables {

    private static final List<String> CONFIGURATIONS = List.of(
            "api/src/main/resources/api.yml",
            "worker/src/main/resources/worker.yml",
            "sandbox/src/main/resources/sandbox.yml");
    private static final Pattern IN_CONFIGURATION = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)");
    private static final Pattern IN_LAUNCHER = Pattern.compile("\\b(OVERTURE_[A-Z_]+|JAVA_HOME)\\b");

    /** Their names, without those of Temporal's own clients. */
    Set<String> known() {
        Set<String> known = new TreeSet<>();
        CONFIGURATIONS.forEach(file -> collect(IN_CONFIGURATION, settings(file), known));
        collect(IN_LAUNCHER, Repository.text("overture"), known);
        return known;
    }

    private static String settings(String file) {
        return Repository.text(file)
                .lines()
                .filter(line -> !line.strip().startsWith("#"))
                .collect(Collectors.joining("\n"));
    }

    private static void collect(Pattern pattern, String text, Set<String> names) {
        pattern.matcher(text).results().forEach(found -> names.add(found.group(1)));
    }
}

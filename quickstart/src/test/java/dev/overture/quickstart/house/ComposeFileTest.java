package dev.overture.quickstart.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What can be known about docker-compose.yml without Docker. */
class ComposeFileTest {

    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{(?<name>[A-Z_]+)(?<rest>[^}]*)\\}");
    private static final Pattern SECRET = Pattern.compile("PASSWORD|PWD|API_KEY|SECRET|TOKEN");
    private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:[0-9][0-9A-Za-z._-]*");

    private final String text = Repository.text("docker-compose.yml");
    private final Map<?, ?> services = (Map<?, ?>) yaml(text).get("services");

    @Test
    void everyPartOfAnInstallationIsThere() {
        assertThat(names())
                .contains(
                        "postgres",
                        "temporal",
                        "temporal-schema",
                        "temporal-ui",
                        "migrate",
                        "api",
                        "worker",
                        "sandbox");
        assertThat(service("sandbox").get("profiles")).isEqualTo(List.of("sandbox"));
        assertThat(service("api").get("command")).isEqualTo(List.of("api"));
        assertThat(service("worker").get("command")).isEqualTo(List.of("worker"));
        assertThat(service("migrate").get("command")).isEqualTo(List.of("migrate"));
    }

    @Test
    void everyImageIsPinned() {
        List<String> images = new ArrayList<>(names().stream()
                .map(name -> String.valueOf(service(name).get("image")))
                .toList());
        Repository.text("Dockerfile")
                .lines()
                .filter(line -> line.startsWith("FROM "))
                .map(line -> line.split(" ")[1])
                .forEach(images::add);

        assertThat(images)
                .hasSizeGreaterThan(names().size())
                .allMatch(image -> PINNED.matcher(image).matches());
    }

    @Test
    void everyVariableIsExplainedInTheExample() {
        Set<String> used = variables().map(variable -> variable.group(1)).collect(Collectors.toSet());

        assertThat(exampleVariables()).containsExactlyInAnyOrderElementsOf(used);
        assertThat(Repository.text(".env.example").lines().filter(line -> line.matches("[A-Z_]+=.+")))
                .as("values in .env.example")
                .isEmpty();
    }

    @Test
    void everySecretIsAskedFor() {
        List<String> secrets = new ArrayList<>();
        for (String name : names()) {
            environment(name).forEach((key, value) -> {
                if (SECRET.matcher(key).find()) {
                    secrets.add(value);
                }
            });
        }

        assertThat(secrets)
                .hasSizeGreaterThanOrEqualTo(8)
                .allMatch(value -> value.matches("\\$\\{([A-Z_]+):\\?set \\1 in \\.env\\}"));
    }

    @Test
    void whateverIsDependedOnExistsAndCanBecomeSo() {
        for (String name : names()) {
            dependencies(name).forEach((other, condition) -> {
                assertThat(names()).contains(other);
                if (condition.equals("service_healthy")) {
                    assertThat(service(other)).as(other).containsKey("healthcheck");
                } else {
                    assertThat(condition).isEqualTo("service_completed_successfully");
                    assertThat(service(other).get("restart")).asString().startsWith("on-failure");
                }
            });
        }
    }

    @Test
    void servicesSayWhetherTheyAreHealthy() {
        assertThat(List.of("postgres", "temporal", "api", "worker", "sandbox"))
                .allMatch(name -> service(name).containsKey("healthcheck"));
    }

    @Test
    void portsArePublishedOnThisMachineOnly() {
        Set<String> hostPorts = new HashSet<>();
        for (String name : names()) {
            for (Object port : (List<?>) service(name).getOrDefault("ports", List.of())) {
                assertThat(port.toString()).startsWith("127.0.0.1:");
                assertThat(hostPorts.add(port.toString().split(":")[1]))
                        .as(port.toString())
                        .isTrue();
            }
        }
    }

    @Test
    void ourOwnVariablesAreOnesThatOurProgramsRead() {
        Set<String> known = new Variables().known();
        for (String name : List.of("migrate", "api", "worker", "sandbox")) {
            assertThat(environment(name).keySet())
                    .as(name)
                    .allMatch(variable -> known.contains(variable) || variable.startsWith("TEMPORAL_"));
        }
    }

    @Test
    void mountedFilesExist() {
        Stream<String> mounts = names().stream()
                .flatMap(name -> ((List<?>) service(name).getOrDefault("volumes", List.of())).stream())
                .map(Object::toString)
                .filter(mount -> mount.startsWith("./"))
                .map(mount -> mount.split(":")[0].substring(2));

        assertThat(mounts)
                .isNotEmpty()
                .allMatch(path -> Repository.file(path).toFile().exists());
    }

    private Set<String> names() {
        return services.keySet().stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> service(String name) {
        return (Map<String, Object>) services.get(name);
    }

    private Map<String, String> environment(String name) {
        Map<?, ?> environment = (Map<?, ?>) service(name).getOrDefault("environment", Map.of());
        return environment.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toString(),
                        entry -> entry.getValue().toString()));
    }

    private Map<String, String> dependencies(String name) {
        Map<?, ?> dependencies = (Map<?, ?>) service(name).getOrDefault("depends_on", Map.of());
        return dependencies.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toString(),
                        entry -> ((Map<?, ?>) entry.getValue()).get("condition").toString()));
    }

    private Stream<MatchResult> variables() {
        return VARIABLE.matcher(text).results();
    }

    private static Set<String> exampleVariables() {
        return Repository.text(".env.example")
                .lines()
                .filter(line -> line.matches("[A-Z_]+=.*"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toSet());
    }

    private static Map<?, ?> yaml(String text) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }
}

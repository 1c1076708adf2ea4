package dev.overture.bench.bed;

import dev.overture.quickstart.process.Launch;
import dev.overture.quickstart.process.ManagedProcess;
import dev.overture.quickstart.process.Ports;
import dev.overture.quickstart.process.Supervisor;
import dev.overture.quickstart.stack.JsonHttp;
import dev.overture.quickstart.stack.Stack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/**
 * A rival over another library: a process of its own, from a jar of its own, with the heap of ours and a database of its
 * own on the same server.
 *
 * @param name of the rival and of its process
 * @param url of its door, without a slash at its end
 * @param database of its own
 * @param http to its door
 */
public record RivalProgram(String name, String url, Jdbi database, JsonHttp http) {

    /** The journey on DBOS. */
    public static final String DBOS = "dbos";

    /** The journey on db-scheduler. */
    public static final String DB_SCHEDULER = "db_scheduler";

    /** The system property that names the rivals' jar; where it is missing, the jar is looked for in the clone. */
    public static final String JAR = "overture.rivals";

    private static final int USUAL_PORT = 8096;
    private static final int HEAP_MEGABYTES = 384;

    static RivalProgram start(String name, Supervisor supervisor, Map<String, String> environment, Stack stack)
            throws InterruptedException {
        Path jar = jar();
        if (!Files.isRegularFile(jar)) {
            throw new BenchFailure("the rival " + name + " cannot start: there is no " + jar, null);
        }
        Map<String, String> postgres = stack.postgres().variables();
        String user = postgres.getOrDefault("OVERTURE_DATABASE_USER", "");
        String password = postgres.getOrDefault("OVERTURE_DATABASE_PASSWORD", "");
        String databaseUrl =
                postgres.getOrDefault("OVERTURE_DATABASE_URL", "").replaceFirst("/[a-z]+$", "/" + databaseOf(name));
        Jdbi.create(stack.database()).useHandle(handle -> handle.execute("create database " + databaseOf(name)));
        int port = new Ports().take(USUAL_PORT);
        Map<String, String> variables = new HashMap<>(Map.of(
                "RIVAL_PORT",
                Integer.toString(port),
                "RIVAL_DATABASE_URL",
                databaseUrl,
                "RIVAL_DATABASE_USER",
                user,
                "RIVAL_DATABASE_PASSWORD",
                password,
                "UNIPILE_BASE_URL",
                stack.sandboxUrl() + "/api/v1",
                "UNIPILE_API_KEY",
                stack.sandboxApiKey()));
        Launch launch =
                new OwnJar(environment).launch(name, HEAP_MEGABYTES, jar, variables, List.of(name.replace('_', '-')));
        ManagedProcess process = supervisor.keepAlive(launch);
        String url = "http://127.0.0.1:" + port;
        Readiness.ofStarting(process, url + "/health");
        return new RivalProgram(name, url, Jdbi.create(databaseUrl, user, password), new JsonHttp(url, Map.of()));
    }

    private static Path jar() {
        String given = System.getProperty(JAR);
        return given == null
                ? Path.of(System.getProperty("overture.home", "."), "rivals", "target", "overture-rivals.jar")
                : Path.of(given);
    }

    private static String databaseOf(String name) {
        return "bench_" + name;
    }

    /** The name of its database. */
    public String databaseName() {
        return databaseOf(name);
    }

    /** Where acceptances are to be reported. */
    public String webhookUrl() {
        return url + "/webhook";
    }

    String healthUrl() {
        return url + "/health";
    }

    /** Begins a prospect's journey. */
    public void begin(String slug, String account) {
        try {
            http.post("/begin", Map.of("slug", slug, "first_name", Crowd.FIRST_NAME, "account", account));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted", e);
        }
    }
}

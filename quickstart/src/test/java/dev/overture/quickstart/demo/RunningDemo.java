package dev.overture.quickstart.demo;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.authoring.sequence.SequenceReader;
import dev.overture.authoring.sequence.SequenceResult;
import dev.overture.authoring.templates.Templates;
import dev.overture.quickstart.process.RunFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** A demo in this JVM, its children from this JVM's class path, with few people and short waits. */
final class RunningDemo implements AutoCloseable {

    private static final Duration UP = Duration.ofMinutes(3);
    private static final Duration DONE = Duration.ofMinutes(3);

    private static final String SEQUENCE = """
            name: Short
            steps:
              - invite: "Hello {{ first_name }}, shall we connect?"
              - wait_for: connection_accepted
                within: 8s
                otherwise:
                  - email: { subject: "Hello {{ first_name }}", body: "A word by mail." }
                  - end: not accepted
              - delay: 1s
              - message: "Thank you, {{ first_name }}."
              - delay: 3s
              - message: "A last word, {{ first_name }}."
            """;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ObjectMapper json = new ObjectMapper();
    private final FutureTask<List<String>> run;
    private final RunFolder runFolder;
    private final Path info;
    private final Path report;
    private final Demo demo;

    /** @param overrides of the environment */
    RunningDemo(Path folder, int people, Map<String, String> overrides) {
        this(folder, input(people), overrides);
    }

    /** The stack alone. */
    static RunningDemo withoutCampaign(Path folder) {
        return withoutCampaign(folder, Map.of());
    }

    /** @param overrides of the environment */
    static RunningDemo withoutCampaign(Path folder, Map<String, String> overrides) {
        return new RunningDemo(folder, null, overrides);
    }

    private RunningDemo(Path folder, @Nullable DemoInput input, Map<String, String> overrides) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(overrides);
        info = folder.resolve("info.json");
        report = folder.resolve("report.json");
        runFolder = RunFolder.create(folder.resolve("runs"), Instant.now());
        demo = new Demo(
                new DemoOptions(null, null, false, report, 1, info, input != null),
                input,
                runFolder,
                new Screen(new PrintStream(said, true, StandardCharsets.UTF_8), false),
                environment);
        run = new FutureTask<>(demo::run);
        new Thread(run, "demo").start();
    }

    private static DemoInput input(int people) {
        StringBuilder csv = new StringBuilder("First name,Last name,LinkedIn URL,Email\n");
        List<Contact> contacts = new ArrayList<>();
        for (int i = 1; i <= people; i++) {
            String slug = "jemima-testwell-" + i;
            String email = "jemima" + i + "@example.org";
            csv.append("Jemima,Testwell,https://www.linkedin.com/in/" + slug + "," + email + "\n");
            contacts.add(new Contact(slug, "Jemima", "Testwell", email));
        }
        SequenceResult.Valid sequence = (SequenceResult.Valid) new SequenceReader(new Templates()).readYaml(SEQUENCE);
        return new DemoInput(
                "people.csv",
                csv.toString().getBytes(StandardCharsets.UTF_8),
                SEQUENCE.getBytes(StandardCharsets.UTF_8),
                sequence.sequence(),
                contacts);
    }

    /** The file of {@code --info}, as soon as everything is up. */
    JsonNode info() {
        return awaitFile(info, UP);
    }

    /** The file of {@code --report}, as soon as the campaign is done. */
    JsonNode report() {
        return awaitFile(report, DONE);
    }

    private JsonNode awaitFile(Path file, Duration atMost) {
        await("file " + file + "; the demo said:\n" + said())
                .atMost(atMost)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> Files.exists(file) || run.isDone());
        try {
            if (!Files.exists(file)) {
                throw new AssertionError("the demo ended early: " + run.get() + "\n" + said());
            }
            return json.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError("the demo failed\n" + said(), e);
        }
    }

    /** The report's counts. */
    Map<String, Long> byStatus(JsonNode ofReport) {
        Map<String, Long> counts = new HashMap<>();
        ofReport.path("by_status").forEachEntry((status, count) -> counts.put(status, count.asLong()));
        return counts;
    }

    /** Everything that people have read so far. */
    String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    /** Its database, as the superuser. */
    Jdbi database() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(info().path("postgres_url").asText().replaceFirst("postgresql://[^@]*@", "jdbc:postgresql://"));
        source.setUser("postgres");
        return Jdbi.create(source);
    }

    /** Everything that a process has written so far, over all its restarts. */
    String log(String process) {
        try {
            return Files.readString(runFolder.log(process), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id of a process of the stack as it runs now. */
    long pid(String process) {
        return demo.pid(process);
    }

    @Override
    public void close() {
        demo.close();
    }
}

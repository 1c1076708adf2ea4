package dev.overture.bench.bed;

import dev.overture.bench.Bench;
import dev.overture.bench.plain.PlainCommand;
import dev.overture.quickstart.process.ManagedProcess;
import dev.overture.quickstart.process.OwnProgram;
import dev.overture.quickstart.process.Ports;
import dev.overture.quickstart.process.Supervisor;
import dev.overture.quickstart.stack.JsonHttp;
import dev.overture.quickstart.stack.Stack;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rival Temporal programs, in one process of their own with the heap of ours.
 *
 * @param webhookUrl where acceptances are to be reported
 */
public record PlainProgram(String webhookUrl) {

    /** The name of the process. */
    public static final String PROCESS = "plain";

    private static final int HEAP_MEGABYTES = 384;
    private static final int USUAL_PORT = 8095;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static PlainProgram start(Supervisor supervisor, Map<String, String> environment, Stack stack)
            throws InterruptedException {
        int port = new Ports().take(USUAL_PORT);
        Map<String, String> variables = new HashMap<>(stack.temporal().environment());
        variables.putAll(stack.postgres().variables());
        variables.put(PlainCommand.PORT, Integer.toString(port));
        variables.put("UNIPILE_BASE_URL", stack.sandboxUrl() + "/api/v1");
        variables.put("UNIPILE_API_KEY", stack.sandboxApiKey());
        ManagedProcess process = supervisor.start(new OwnProgram(environment, Bench.class)
                .subcommand(PROCESS, HEAP_MEGABYTES, variables, List.of(PlainCommand.NAME)));
        String url = "http://127.0.0.1:" + port;
        awaitAnswer(process, new JsonHttp(url, Map.of()));
        return new PlainProgram(url + PlainCommand.WEBHOOK);
    }

    private static void awaitAnswer(ManagedProcess process, JsonHttp http) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                http.get(PlainCommand.HEALTH);
                return;
            } catch (JsonHttp.CallFailed e) {
                if (!process.alive() || System.nanoTime() > deadline) {
                    throw new BenchFailure("the plain program does not start; see " + process.log(), e);
                }
                Thread.sleep(100);
            }
        }
    }
}

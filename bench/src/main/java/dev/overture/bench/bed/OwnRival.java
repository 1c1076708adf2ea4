package dev.overture.bench.bed;

import dev.overture.bench.Bench;
import dev.overture.quickstart.process.ManagedProcess;
import dev.overture.quickstart.process.OwnProgram;
import dev.overture.quickstart.process.Ports;
import dev.overture.quickstart.process.Supervisor;
import dev.overture.quickstart.stack.Stack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A rival that is a subcommand of this very program: a process of its own with the heap of ours.
 *
 * @param url without a slash at its end
 */
public record OwnRival(String url) {

    /** The variable that names its port. */
    public static final String PORT = "BENCH_RIVAL_PORT";

    /** Answers as soon as it works. */
    public static final String HEALTH = "/health";

    private static final int HEAP_MEGABYTES = 384;
    private static final int USUAL_PORT = 8095;

    /** @throws BenchFailure if it does not start */
    static OwnRival start(
            String process, String subcommand, Supervisor supervisor, Map<String, String> environment, Stack stack)
            throws InterruptedException {
        int port = new Ports().take(USUAL_PORT);
        Map<String, String> variables = new HashMap<>(stack.temporal().environment());
        variables.putAll(stack.postgres().variables());
        variables.put(PORT, Integer.toString(port));
        variables.put("UNIPILE_BASE_URL", stack.sandboxUrl() + "/api/v1");
        variables.put("UNIPILE_API_KEY", stack.sandboxApiKey());
        ManagedProcess started = supervisor.keepAlive(new OwnProgram(environment, Bench.class)
                .subcommand(process, HEAP_MEGABYTES, variables, List.of(subcommand)));
        OwnRival rival = new OwnRival("http://127.0.0.1:" + port);
        Readiness.ofStarting(started, rival.healthUrl());
        return rival;
    }

    String healthUrl() {
        return url + HEALTH;
    }
}

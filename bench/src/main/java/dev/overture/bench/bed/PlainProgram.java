package dev.overture.bench.bed;

import dev.overture.bench.Bench;
import dev.overture.bench.plain.PlainCommand;
import dev.overture.quickstart.process.ManagedProcess;
import dev.overture.quickstart.process.OwnProgram;
import dev.overture.quickstart.process.Ports;
import dev.overture.quickstart.process.Supervisor;
import dev.overture.quickstart.stack.Stack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rival Temporal programs, in one process of their own with the heap of ours.
 *
 * @param url without a slash at its end
 */
public record PlainProgram(String url) {

    /** The name of the process. */
    public static final String PROCESS = "plain";

    private static final int HEAP_MEGABYTES = 384;
    private static final int USUAL_PORT = 8095;

    static PlainProgram start(Supervisor supervisor, Map<String, String> environment, Stack stack)
            throws InterruptedException {
        int port = new Ports().take(USUAL_PORT);
        Map<String, String> variables = new HashMap<>(stack.temporal().environment());
        variables.putAll(stack.postgres().variables());
        variables.put(PlainCommand.PORT, Integer.toString(port));
        variables.put("UNIPILE_BASE_URL", stack.sandboxUrl() + "/api/v1");
        variables.put("UNIPILE_API_KEY", stack.sandboxApiKey());
        ManagedProcess process = supervisor.keepAlive(new OwnProgram(environment, Bench.class)
                .subcommand(PROCESS, HEAP_MEGABYTES, variables, List.of(PlainCommand.NAME)));
        String url = "http://127.0.0.1:" + port;
        PlainProgram program = new PlainProgram(url);
        Readiness.ofStarting(process, program.healthUrl());
        return program;
    }

    /** Where acceptances are to be reported. */
    public String webhookUrl() {
        return url + PlainCommand.WEBHOOK;
    }

    String healthUrl() {
        return url + PlainCommand.HEALTH;
    }
}

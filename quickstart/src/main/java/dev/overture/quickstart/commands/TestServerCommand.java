package dev.overture.quickstart.commands;

import io.temporal.testserver.TestServer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the Temporal SDK's test server, for machines where no real one is to be had. */
@Command(name = "temporal-test-server", hidden = true, mixinStandardHelpOptions = true)
public final class TestServerCommand implements Callable<Integer> {

    @Option(names = "--port", required = true, description = "The port of its gRPC front end.")
    private int port;

    TestServerCommand() {}

    @Override
    public Integer call() {
        // Time skipping stays locked: durations run as written.
        TestServer.createPortBoundServer(port, true);
        return Server.STILL_RUNNING;
    }
}

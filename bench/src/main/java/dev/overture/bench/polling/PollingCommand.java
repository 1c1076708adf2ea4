package dev.overture.bench.polling;

import com.sun.net.httpserver.HttpServer;
import dev.overture.bench.bed.OwnParts;
import dev.overture.bench.bed.OwnRival;
import dev.overture.providers.unipile.Unipile;
import dev.overture.quickstart.commands.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import picocli.CommandLine.Command;

/**
 * Runs the jobs of the polling design in this process as cron would, by the faster clock; a job never overlaps itself, and one
 * that fails is started again when it is due. Configured by the variables of ours.
 */
@Command(name = PollingCommand.NAME, hidden = true, mixinStandardHelpOptions = true)
public final class PollingCommand implements Callable<Integer> {

    /** The name of the subcommand. */
    public static final String NAME = "bench-polling";

    private static final int JOBS = 3;
    private static final int WAITING = 16;

    @Override
    public Integer call() throws IOException {
        Map<String, String> environment = System.getenv();
        Jdbi database = OwnParts.database(environment, NAME, JOBS);
        Unipile unipile = OwnParts.vendor(environment);
        PollingJobs jobs = new PollingJobs(database, unipile, new PollingTables(database)::accounts);
        ScheduledExecutorService cron = Executors.newScheduledThreadPool(JOBS);
        every(cron, PollingJobs.CHECK_EVERY, jobs::check);
        every(cron, PollingJobs.QUEUE_EVERY, jobs::queue);
        every(cron, PollingJobs.SEND_EVERY, jobs::send);
        answerHealth(Integer.parseInt(OwnParts.required(environment, OwnRival.PORT)));
        return Server.STILL_RUNNING;
    }

    private static void every(ScheduledExecutorService cron, Duration span, Consumer<Instant> job) {
        long period = PollingClock.real(span).toMillis();
        Future<?> unused = cron.scheduleWithFixedDelay(() -> run(job), period, period, TimeUnit.MILLISECONDS);
    }

    private static void run(Consumer<Instant> job) {
        try {
            job.accept(PollingClock.now());
        } catch (RuntimeException e) {
            System.err.println("a job failed: " + e);
        }
    }

    private static void answerHealth(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), WAITING);
        server.createContext(OwnRival.HEALTH, exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}

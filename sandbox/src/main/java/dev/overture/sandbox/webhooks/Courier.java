package dev.overture.sandbox.webhooks;

import dev.overture.sandbox.world.World;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries deliveries over HTTP. Only the answer 200 within 30 s is an acknowledgement; everything else is tried again
 * five times with growing delays, then lost.
 */
public final class Courier implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int PARALLEL = 32;
    private static final List<Duration> RETRY_AFTER = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(4),
            Duration.ofMinutes(8),
            Duration.ofMinutes(16));

    private final World world;
    private final ExecutorService carriers;
    private final HttpClient http;

    public Courier(World world) {
        this.world = world;
        this.carriers = Executors.newFixedThreadPool(PARALLEL, task -> {
            Thread thread = new Thread(task, "sandbox-webhooks");
            thread.setDaemon(true);
            return thread;
        });
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /**
     * Sends a delivery off.
     *
     * @param behind what is to follow, inside the world's lock, once the first attempt has been answered or has failed
     */
    void carry(Delivery delivery, @Nullable Runnable behind) {
        long epoch = world.epoch();
        carriers.execute(() -> attempt(delivery, 0, epoch, behind));
    }

    private void attempt(Delivery delivery, int retries, long epoch, @Nullable Runnable behind) {
        boolean acknowledged = post(delivery);
        Instant answeredAt = world.now();
        world.alone(() -> {
            if (world.epoch() != epoch) {
                return;
            }
            if (behind != null) {
                behind.run();
            }
            if (!acknowledged) {
                retry(delivery, retries, epoch);
            } else if (delivery.onAcknowledged() != null) {
                delivery.onAcknowledged().accept(answeredAt);
            }
        });
    }

    private void retry(Delivery delivery, int retries, long epoch) {
        if (retries == RETRY_AFTER.size()) {
            LOG.warn("a webhook to {} was never answered 200 and is lost", delivery.target());
            return;
        }
        world.after(
                world.accelerated(RETRY_AFTER.get(retries)),
                () -> carriers.execute(() -> attempt(delivery, retries + 1, epoch, null)));
    }

    private boolean post(Delivery delivery) {
        try {
            return http.send(delivery.target().post(delivery.body()), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        carriers.shutdownNow();
    }
}

package dev.overture.providers.unipile.http;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;

/** Two more attempts for a read that broke off or met a server fault. Throttling is left to the caller. */
final class ReadRetries implements HttpRequestRetryStrategy {

    private static final int MORE_ATTEMPTS = 2;
    private static final long STEP_MILLIS = 200;
    private static final Set<Integer> SERVER_FAULTS = Set.of(500, 502, 503, 504);

    @Override
    public boolean retryRequest(HttpRequest request, IOException failure, int attempts, HttpContext context) {
        return attempts <= MORE_ATTEMPTS
                && Method.GET.isSame(request.getMethod())
                && !(failure instanceof FirstByteGate.ClosedException);
    }

    @Override
    public boolean retryRequest(HttpResponse response, int attempts, HttpContext context) {
        return attempts <= MORE_ATTEMPTS && SERVER_FAULTS.contains(response.getCode());
    }

    @Override
    public TimeValue getRetryInterval(HttpRequest request, IOException failure, int attempts, HttpContext context) {
        return pause(attempts);
    }

    @Override
    public TimeValue getRetryInterval(HttpResponse response, int attempts, HttpContext context) {
        return pause(attempts);
    }

    private static TimeValue pause(int attempts) {
        long jitter = ThreadLocalRandom.current().nextLong(STEP_MILLIS);
        return TimeValue.ofMilliseconds(attempts * STEP_MILLIS + jitter);
    }
}

package dev.overture.providers.unipile.http;

import dev.overture.providers.Secret;
import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/**
 * Carries Feign's calls. A GET is a read, unless its options say that it is a write: it may follow redirects and is tried
 * again after a fault. Everything else is a write: done once, on a fresh connection, without redirects. Both end within one deadline for the whole call, whatever
 * the server does, and throw {@link UnipileException} where there is no answer.
 */
public final class UnipileTransport implements Client, AutoCloseable {

    private static final int LARGEST_ANSWER = 32 << 20;

    private final InstantSource clock;
    private final Duration writeDeadline;
    private final Duration readDeadline;
    private final CloseableHttpClient reads;
    private final CloseableHttpClient writes;
    private final ExecutorService threads = Executors.newCachedThreadPool(UnipileTransport::daemon);

    /** Makes a transport that must be closed. */
    public UnipileTransport(
            Secret apiKey,
            Duration connectTimeout,
            Duration writeDeadline,
            Duration readDeadline,
            InstantSource clock) {
        this.clock = clock;
        this.writeDeadline = writeDeadline;
        this.readDeadline = readDeadline;
        this.reads = HttpClients.reads(apiKey, connectTimeout, readDeadline);
        this.writes = HttpClients.writes(apiKey, connectTimeout, writeDeadline);
    }

    @Override
    public Response execute(Request request, Request.Options options) {
        boolean read = request.httpMethod() == Request.HttpMethod.GET
                && !(options instanceof CallOptions given && given.write());
        CallOptions call =
                options instanceof CallOptions given ? given : CallOptions.within(read ? readDeadline : writeDeadline);
        FirstByteGate gate = new FirstByteGate(clock, call.writeUntil());
        HttpUriRequestBase wire = WireRequest.of(request);
        Future<Response> answer;
        try {
            answer = threads.submit(() -> exchange(read ? reads : writes, wire, gate, request));
        } catch (RejectedExecutionException e) {
            throw new UnipileException(gate.giveUp("closed"));
        }
        return await(answer, wire, gate, call.deadline());
    }

    private static Response await(
            Future<Response> answer, HttpUriRequestBase wire, FirstByteGate gate, Duration deadline) {
        try {
            return answer.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw givenUp(gate, wire, "deadline passed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw givenUp(gate, wire, "interrupted");
        } catch (ExecutionException e) {
            throw givenUp(gate, wire, describe(e.getCause()));
        }
    }

    private static UnipileException givenUp(FirstByteGate gate, HttpUriRequestBase wire, String detail) {
        UnipileException failure = new UnipileException(gate.giveUp(detail));
        wire.cancel();
        return failure;
    }

    private static String describe(@Nullable Throwable cause) {
        if (cause instanceof FirstByteGate.ClosedException closed) {
            return String.valueOf(closed.getMessage());
        }
        // Other messages may hold addresses.
        return cause == null ? "failed" : cause.getClass().getSimpleName();
    }

    private static Response exchange(
            CloseableHttpClient client, HttpUriRequestBase wire, FirstByteGate gate, Request request)
            throws IOException {
        HttpClientContext context = HttpClientContext.create();
        context.setAttribute(FirstByteGate.ATTRIBUTE, gate);
        return client.execute(wire, context, response -> toFeign(response, request));
    }

    private static Response toFeign(ClassicHttpResponse response, Request request) throws IOException {
        Map<String, Collection<String>> headers = new LinkedHashMap<>();
        for (Header header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName(), name -> new ArrayList<>()).add(header.getValue());
        }
        byte[] body = new byte[0];
        if (response.getEntity() != null) {
            body = EntityUtils.toByteArray(response.getEntity(), LARGEST_ANSWER + 1);
            if (body.length > LARGEST_ANSWER) {
                throw new AnswerTooLargeException();
            }
        }
        return Response.builder()
                .status(response.getCode())
                .headers(headers)
                .body(body)
                .request(request)
                .build();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "unipile-call");
        thread.setDaemon(true);
        return thread;
    }

    /** Breaks off whatever is under way. */
    @Override
    public void close() {
        threads.shutdown();
        reads.close(CloseMode.IMMEDIATE);
        writes.close(CloseMode.IMMEDIATE);
    }

    private static final class AnswerTooLargeException extends IOException {}
}

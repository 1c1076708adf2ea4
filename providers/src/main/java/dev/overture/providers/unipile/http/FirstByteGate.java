package dev.overture.providers.unipile.http;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;

/**
 * Stands between a connection that is ready and the first byte of the request. Giving a call up and letting it through
 * exclude each other, so a call that was given up before the gate provably sent nothing.
 */
final class FirstByteGate {

    static final String ATTRIBUTE = "overture.first-byte-gate";

    private enum State {
        CLOSED,
        PASSED,
        GIVEN_UP
    }

    private final InstantSource clock;
    private final Instant writeUntil;
    private final AtomicReference<State> state = new AtomicReference<>(State.CLOSED);

    FirstByteGate(InstantSource clock, Instant writeUntil) {
        this.clock = clock;
        this.writeUntil = writeUntil;
    }

    /** Ends the call from outside. */
    CallFailure giveUp(String detail) {
        return state.compareAndSet(State.CLOSED, State.GIVEN_UP) || state.get() == State.GIVEN_UP
                ? new CallFailure.NeverSent(detail)
                : new CallFailure.NoAnswer(detail);
    }

    private void pass() throws ClosedException {
        if (clock.instant().isAfter(writeUntil)) {
            throw new ClosedException("too late to begin writing");
        }
        // A read passes once per attempt.
        if (!state.compareAndSet(State.CLOSED, State.PASSED) && state.get() != State.PASSED) {
            throw new ClosedException("given up before the first byte");
        }
    }

    /** Passes the gate that the call carries in its context. */
    static ExecChainHandler handler() {
        return FirstByteGate::passThenProceed;
    }

    private static ClassicHttpResponse passThenProceed(
            ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain) throws IOException, HttpException {
        if (!(scope.clientContext.getAttribute(ATTRIBUTE) instanceof FirstByteGate gate)) {
            throw new IllegalStateException("A call without its gate");
        }
        gate.pass();
        return chain.proceed(request, scope);
    }

    /** The gate did not let a call through; the message is fit for a failure's detail. */
    static final class ClosedException extends IOException {

        ClosedException(String message) {
            super(message);
        }
    }
}

package dev.overture.sandbox.wire;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Notes when each request reached the sandbox. A send counts from then on, so that a fault which holds a request up
 * is never held against the one who sent it.
 */
@PreMatching
public final class Arrival implements ContainerRequestFilter {
    private static final String PROPERTY = "dev.overture.sandbox.arrival";

    private final InstantSource clock;

    public Arrival(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(PROPERTY, clock.instant());
    }

    /** When {@code request} arrived. */
    public static Instant of(ContainerRequestContext request) {
        if (request.getProperty(PROPERTY) instanceof Instant at) {
            return at;
        }
        throw new IllegalStateException("the arrival filter is not registered");
    }
}

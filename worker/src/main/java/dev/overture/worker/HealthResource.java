package dev.overture.worker;

import dev.overture.schema.Migrations;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** Liveness looks at nothing but this process; readiness at everything that a delivery needs. */
@Path("/health")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {

    private static final Duration LARGEST_CLOCK_DIFFERENCE = Duration.ofSeconds(1);
    private static final String OK = "ok";

    private final DataSource database;
    private final Jdbi jdbi;
    private final WorkflowClient temporal;
    private final InstantSource clock;
    private volatile boolean migrated;

    /** Asks these. */
    public HealthResource(DataSource database, Jdbi jdbi, WorkflowClient temporal, InstantSource clock) {
        this.database = database;
        this.jdbi = jdbi;
        this.temporal = temporal;
        this.clock = clock;
    }

    /** 200 while the process runs. */
    @GET
    @Path("/live")
    public Map<String, String> live() {
        return Map.of("status", OK);
    }

    /** 200 if PostgreSQL is there, migrated and of the same time, and Temporal answers; else 503 with the causes. */
    @GET
    @Path("/ready")
    public Response ready() {
        Map<String, String> checks = new LinkedHashMap<>();
        checks.put("postgresql", checked(this::postgresql));
        checks.put("temporal", checked(this::temporal));
        boolean ready = checks.values().stream().allMatch(OK::equals);
        return Response.status(ready ? 200 : 503).entity(checks).build();
    }

    private String postgresql() {
        Instant before = clock.instant();
        Instant theirs = jdbi.withHandle(handle -> handle.createQuery("select clock_timestamp()")
                .mapTo(Instant.class)
                .one());
        Instant after = clock.instant();
        if (theirs.isBefore(before.minus(LARGEST_CLOCK_DIFFERENCE))
                || theirs.isAfter(after.plus(LARGEST_CLOCK_DIFFERENCE))) {
            return "this machine's clock is more than a second away from PostgreSQL's";
        }
        migrated = migrated || Migrations.complete(database);
        return migrated ? OK : "migrations are missing: run `overture migrate`";
    }

    private String temporal() {
        WorkflowServiceStubs service = temporal.getWorkflowServiceStubs();
        service.healthCheck();
        return OK;
    }

    private static String checked(Check check) {
        try {
            return check.look();
        } catch (RuntimeException e) {
            return "not reachable: " + e.getClass().getSimpleName();
        }
    }

    private interface Check {
        String look();
    }
}

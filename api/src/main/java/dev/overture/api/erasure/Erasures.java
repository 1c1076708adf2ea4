package dev.overture.api.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.api.background.AnnouncedLoop;
import dev.overture.api.problems.ApiException;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.erasure.Erasure;
import dev.overture.schema.erasure.ErasureDao;
import dev.overture.schema.erasure.ErasureRow;
import dev.overture.schema.erasure.ErasureSecret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erases people, and goes on with those whose messages are on their way. */
public final class Erasures implements AnnouncedLoop.Work {

    private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);
    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};
    private static final int AT_ONCE = 50;

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Erasure erasure;
    private final InstantSource clock;

    /** Erases here. */
    public Erasures(Jdbi jdbi, ObjectMapper json, TimeOrderedIds ids, InstantSource clock) {
        this.jdbi = jdbi;
        this.json = json;
        this.erasure = new Erasure(ids);
        this.clock = clock;
    }

    /**
     * Asks for an erasure, and carries it out where nothing is on its way. Asking again answers the same receipt.
     *
     * @throws ApiException if the workspace knows no such person, or this installation has no secret for erasures
     */
    public ErasureResponse erase(WorkspaceId workspace, ProspectId person) {
        ErasureRow receipt = jdbi.inTransaction(handle -> {
            if (!handle.getConfig(ErasureSecret.class).isSet()) {
                throw ApiException.conflict(
                        "no_erasure_secret",
                        "Nobody can be erased before OVERTURE_ERASURE_SECRET is set. Nothing was changed.");
            }
            return erasure.ask(handle, workspace, person, clock.instant())
                    .orElseThrow(() -> ApiException.notFound("prospect"));
        });
        finish(receipt);
        return find(workspace, receipt.id());
    }

    /** @throws ApiException if the workspace has no such receipt */
    ErasureResponse find(WorkspaceId workspace, UUID id) {
        return jdbi.inTransaction(handle -> {
            ErasureRow receipt = handle.attach(ErasureDao.class)
                    .find(workspace, id)
                    .orElseThrow(() -> ApiException.notFound("erasure"));
            return response(handle, receipt);
        });
    }

    private ErasureResponse response(Handle handle, ErasureRow receipt) {
        return new ErasureResponse(
                receipt.id(),
                receipt.prospectId(),
                receipt.erasedAt() == null ? "waiting" : "erased",
                receipt.askedAt(),
                receipt.erasedAt(),
                erasure.inFlight(handle, receipt, clock.instant()),
                counts(receipt));
    }

    private Map<String, Integer> counts(ErasureRow receipt) {
        try {
            return json.readValue(receipt.counts(), COUNTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("counts are numbers", e);
        }
    }

    @Override
    public Optional<Duration> round() {
        List<ErasureRow> waiting = jdbi.withExtension(ErasureDao.class, dao -> dao.listWaiting(AT_ONCE));
        waiting.forEach(this::finish);
        return Optional.empty();
    }

    private void finish(ErasureRow receipt) {
        if (receipt.erasedAt() != null) {
            return;
        }
        Instant now = clock.instant();
        if (jdbi.inTransaction(handle -> erasure.finish(handle, receipt, now))) {
            LOG.info("erasure {} is done", receipt.id());
        }
    }
}

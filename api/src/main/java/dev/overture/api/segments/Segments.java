package dev.overture.api.segments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.api.problems.ApiException;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.segments.SegmentFilter;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.crm.PersonPlace;
import dev.overture.schema.segments.Audience;
import dev.overture.schema.segments.SegmentDao;
import dev.overture.schema.segments.SegmentPerson;
import dev.overture.schema.segments.SegmentRow;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The segments of a workspace. */
public final class Segments {

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final TimeOrderedIds ids;
    private final InstantSource clock;

    /** They are here. */
    public Segments(Jdbi jdbi, ObjectMapper json, TimeOrderedIds ids, InstantSource clock) {
        this.jdbi = jdbi;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** What was saved, and whether it is new. */
    record Saved(SegmentResponse segment, boolean isNew) {}

    /**
     * Saves a segment; the same again is the one that is there.
     *
     * @throws ApiException if the filter is wrong, or the name means something else already
     */
    Saved save(WorkspaceId workspace, SegmentRequest request) {
        FilterReader.read(request.filter());
        String name = request.name().strip();
        UUID id = ids.next();
        return jdbi.inTransaction(handle -> {
            SegmentDao dao = handle.attach(SegmentDao.class);
            String filter = request.filter().toString();
            boolean isNew = dao.insert(id, workspace, name, filter, clock.instant()) == 1;
            SegmentRow row = dao.same(workspace, name, filter)
                    .orElseThrow(() -> ApiException.conflict("name_taken", "Another segment is called so."));
            return new Saved(told(row), isNew);
        });
    }

    SegmentResponse find(WorkspaceId workspace, UUID id) {
        return told(row(workspace, id));
    }

    List<SegmentResponse> list(WorkspaceId workspace, @Nullable UUID after, int limit) {
        return jdbi.withExtension(SegmentDao.class, dao -> dao.list(workspace, after, limit)).stream()
                .map(this::told)
                .toList();
    }

    void delete(WorkspaceId workspace, UUID id) {
        if (jdbi.withExtension(SegmentDao.class, dao -> dao.delete(workspace, id)) == 0) {
            throw ApiException.notFound("segment");
        }
    }

    long count(WorkspaceId workspace, JsonNode filter) {
        SegmentFilter read = FilterReader.read(filter);
        return jdbi.withHandle(handle -> new Audience(handle, workspace, read).count());
    }

    List<SegmentPerson> people(WorkspaceId workspace, SegmentFilter filter, @Nullable PersonPlace after, int limit) {
        return jdbi.withHandle(handle -> new Audience(handle, workspace, filter).page(after, limit));
    }

    SegmentFilter filter(WorkspaceId workspace, UUID id) {
        return FilterReader.read(read(row(workspace, id).filter()));
    }

    private SegmentRow row(WorkspaceId workspace, UUID id) {
        return jdbi.withExtension(SegmentDao.class, dao -> dao.find(workspace, id))
                .orElseThrow(() -> ApiException.notFound("segment"));
    }

    private SegmentResponse told(SegmentRow row) {
        return new SegmentResponse(row.id(), row.name(), read(row.filter()), row.createdAt());
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a column of JSON is no JSON", e);
        }
    }
}

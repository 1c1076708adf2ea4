package dev.overture.api.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.api.problems.ApiException;
import dev.overture.api.problems.ErrorDetail;
import dev.overture.model.ids.SessionId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.approval.ApprovalDao;
import dev.overture.schema.approval.ExpiryDao;
import dev.overture.schema.approval.ItemFilter;
import dev.overture.schema.approval.ItemRow;
import dev.overture.schema.approval.SessionRow;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The approval sessions of a workspace. */
public final class Sessions {

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final TimeOrderedIds ids;
    private final InstantSource clock;

    /** They are here. */
    public Sessions(Jdbi jdbi, ObjectMapper json, TimeOrderedIds ids, InstantSource clock) {
        this.jdbi = jdbi;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** Makes a session of people of the CRM; all of them come in or, where one is nobody's, there is no session. */
    SessionRow create(WorkspaceId workspace, SessionRequest request) {
        UUID id = ids.next();
        Instant now = clock.instant();
        return jdbi.inTransaction(handle -> {
            ApprovalDao dao = handle.attach(ApprovalDao.class);
            requireKnown(dao, workspace, request.candidates());
            dao.insertSession(id, workspace, request.campaignName(), request.campaignTag(), request.source(), now);
            handle.attach(ExpiryDao.class).limit(id, request.end(now), request.reminders());
            List<UUID> inOrder = Stream.generate(ids::next)
                    .limit(request.candidates().size())
                    .sorted()
                    .toList();
            dao.addItems(
                    workspace,
                    id,
                    inOrder,
                    request.candidates().stream()
                            .map(each -> each.prospectId().value())
                            .toList(),
                    request.candidates().stream()
                            .map(SessionRequest.Candidate::confidenceScore)
                            .collect(Collectors.toList()),
                    now);
            return dao.findSession(workspace, id).orElseThrow();
        });
    }

    /** An empty session that a search is going to fill, in the transaction of the handle. */
    public SessionId ofSearch(Handle handle, WorkspaceId workspace, String name, @Nullable String tag) {
        UUID id = ids.next();
        Instant now = clock.instant();
        handle.attach(ApprovalDao.class).insertSession(id, workspace, name, tag, "linkedin", now);
        handle.attach(ExpiryDao.class).limit(id, now.plus(SessionRequest.USUAL_TIME), SessionRequest.USUAL_REMINDERS);
        return new SessionId(id);
    }

    /**
     * Gives a session another end. One that has expired is open again.
     *
     * @throws ApiException if the end is over already, or the session was completed or archived by somebody
     */
    SessionRow extend(WorkspaceId workspace, UUID id, Instant expiresAt) {
        if (!expiresAt.isAfter(clock.instant())) {
            throw ApiException.invalidField("invalid", "expires_at", "must be in the future");
        }
        find(workspace, id);
        if (jdbi.withExtension(ExpiryDao.class, dao -> dao.extend(workspace, id, expiresAt)) == 0) {
            throw ApiException.conflict("session_over", "The session is completed or archived.");
        }
        return find(workspace, id);
    }

    private static void requireKnown(
            ApprovalDao dao, WorkspaceId workspace, List<SessionRequest.Candidate> candidates) {
        Set<UUID> known = new HashSet<>(dao.known(
                workspace,
                candidates.stream().map(each -> each.prospectId().value()).toList()));
        List<ErrorDetail> errors = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            if (!known.contains(candidates.get(i).prospectId().value())) {
                errors.add(ErrorDetail.of(
                        "not_found",
                        "prospects[" + i + "].prospect_id",
                        "there is no prospect " + candidates.get(i).prospectId()));
            }
        }
        if (!errors.isEmpty()) {
            throw ApiException.notFound("prospect", errors);
        }
    }

    SessionRow find(WorkspaceId workspace, UUID id) {
        return jdbi.withExtension(ApprovalDao.class, dao -> dao.findSession(workspace, id))
                .orElseThrow(() -> ApiException.notFound("approval session"));
    }

    List<SessionRow> list(WorkspaceId workspace, boolean reminded, @Nullable UUID after, int limit) {
        return jdbi.withExtension(ApprovalDao.class, dao -> dao.listSessions(workspace, reminded, after, limit));
    }

    List<ItemResponse> items(WorkspaceId workspace, UUID session, ItemFilter filter, @Nullable UUID after, int limit) {
        if (!jdbi.withExtension(ApprovalDao.class, dao -> dao.hasSession(workspace, session))) {
            throw ApiException.notFound("approval session");
        }
        return jdbi
                .withExtension(ApprovalDao.class, dao -> dao.listItems(workspace, session, filter, after, limit))
                .stream()
                .map(this::told)
                .toList();
    }

    private ItemResponse told(ItemRow row) {
        return new ItemResponse(
                row.id(),
                row.prospectId(),
                row.name(),
                read(row.contact()),
                read(row.company()),
                read(row.professional()),
                row.approvalStatus(),
                row.confidenceScore(),
                row.rejectionReason(),
                row.decidedAt(),
                row.campaignProspectId());
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a column of JSON is no JSON", e);
        }
    }
}

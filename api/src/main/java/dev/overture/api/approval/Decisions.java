package dev.overture.api.approval;

import dev.overture.api.control.Authors;
import dev.overture.api.problems.ApiException;
import dev.overture.api.problems.ErrorDetail;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.approval.ApprovalDao;
import dev.overture.schema.approval.ExpiryDao;
import dev.overture.schema.approval.LockedItem;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** A human's yes and no. All items of a request are decided, or none. */
public final class Decisions {

    private static final String APPROVED = "approved";

    private final Jdbi jdbi;
    private final InstantSource clock;

    /** Kept here. */
    public Decisions(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Decides. The same again changes nothing, unless it gives another reason.
     *
     * @throws ApiException naming what the workspace does not have, or what was enrolled and cannot be taken back
     */
    DecideResponse decide(WorkspaceId workspace, DecideRequest request) {
        Map<UUID, String> asked = ids(request);
        return jdbi.inTransaction(handle -> decide(handle, workspace, asked, request));
    }

    private DecideResponse decide(
            Handle handle, WorkspaceId workspace, Map<UUID, String> asked, DecideRequest request) {
        ApprovalDao dao = handle.attach(ApprovalDao.class);
        List<LockedItem> items = dao.lockItems(workspace, List.copyOf(asked.keySet()));
        Set<UUID> known = items.stream().map(LockedItem::id).collect(Collectors.toSet());
        Set<UUID> enrolled = items.stream()
                .filter(item -> item.enrolled() && !item.approvalStatus().equals(request.decision()))
                .map(LockedItem::id)
                .collect(Collectors.toSet());
        refuse(asked, id -> !known.contains(id), "not_found", "there is no such item");
        refuse(asked, enrolled::contains, "already_enrolled", "was added to a campaign; stop it there instead");
        List<UUID> sessions =
                items.stream().map(LockedItem::sessionId).distinct().toList();
        if (sessions.size() > 1) {
            throw ApiException.invalidField("several_sessions", "prospect_ids", "name the items of one session");
        }
        String reason = request.decision().equals(APPROVED) ? null : request.reason();
        List<UUID> changed = items.stream()
                .filter(item -> !item.approvalStatus().equals(request.decision())
                        || (reason != null && !reason.equals(item.rejectionReason())))
                .map(LockedItem::id)
                .toList();
        if (!changed.isEmpty()) {
            requireOpen(handle, sessions);
            dao.decide(workspace, changed, request.decision(), reason, Authors.of(request.author()), clock.instant());
            dao.begin(sessions.get(0));
        }
        return new DecideResponse(
                items.size(),
                DecideResponse.Counts.of(
                        dao.findSession(workspace, sessions.get(0)).orElseThrow()));
    }

    private void requireOpen(Handle handle, List<UUID> sessions) {
        ExpiryDao ends = handle.attach(ExpiryDao.class);
        if (sessions.stream().anyMatch(each -> ends.over(each, clock.instant()))) {
            throw ApiException.conflict(
                    "session_expired", "The session has expired. Nothing was decided; extend it first.");
        }
    }

    private static void refuse(Map<UUID, String> asked, Predicate<UUID> refused, String code, String message) {
        List<ErrorDetail> errors = new ArrayList<>();
        asked.forEach((id, field) -> {
            if (refused.test(id)) {
                errors.add(ErrorDetail.of(code, field, id + " " + message));
            }
        });
        if (!errors.isEmpty()) {
            throw code.equals("not_found")
                    ? ApiException.notFound("approval item", errors)
                    : ApiException.conflict(code, "Nothing was decided.", errors);
        }
    }

    /** The ids of the request with the fields in which they stand. */
    private static Map<UUID, String> ids(DecideRequest request) {
        List<String> many = request.prospectIds();
        if ((request.prospectId() == null) == (many == null)) {
            throw ApiException.invalidField("missing", "prospect_id", "name either prospect_id or prospect_ids");
        }
        Map<UUID, String> asked = new LinkedHashMap<>();
        if (many == null) {
            put(asked, request.prospectId(), "prospect_id");
        } else {
            for (int i = 0; i < many.size(); i++) {
                put(asked, many.get(i), "prospect_ids[" + i + "]");
            }
        }
        return asked;
    }

    private static void put(Map<UUID, String> asked, @Nullable String id, String field) {
        asked.putIfAbsent(
                Uuids.read(id)
                        .orElseThrow(() -> ApiException.notFound(
                                "approval item", List.of(ErrorDetail.of("not_found", field, "there is no such item")))),
                field);
    }
}

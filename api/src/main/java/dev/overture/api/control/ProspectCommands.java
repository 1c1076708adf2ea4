package dev.overture.api.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.api.problems.ApiException;
import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.control.CommandDao;
import dev.overture.schema.control.CommandOutcome;
import dev.overture.schema.control.CommandRow;
import dev.overture.schema.control.ProspectControl;
import dev.overture.schema.control.ReviewEdit;
import dev.overture.schema.control.Target;
import dev.overture.schema.control.Transfer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Commands about one prospect that work while Temporal is down: recorded first, told through the outbox. */
public final class ProspectCommands {

    private final Jdbi jdbi;
    private final ProspectControl control;
    private final Transfer transfer;
    private final ObjectMapper json;
    private final TimeOrderedIds ids;
    private final InstantSource clock;

    /** Records them here. */
    public ProspectCommands(Jdbi jdbi, ObjectMapper json, TimeOrderedIds ids, InstantSource clock) {
        this.jdbi = jdbi;
        this.control = new ProspectControl(ids);
        this.transfer = new Transfer(control, ids);
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** A command as somebody gave it. */
    private record Given(
            WorkspaceId workspace,
            CampaignProspectId prospect,
            String command,
            String author,
            String reason,
            String data) {}

    /** What one does under the person's lock. */
    private interface Action {
        CommandOutcome apply(Handle handle, Target target, Instant now);
    }

    CommandResponse pause(WorkspaceId workspace, CampaignProspectId id, CommandRequest request) {
        return run(
                given(workspace, id, "pause", request),
                (handle, target, now) -> control.pause(handle, target, request.by(), now));
    }

    CommandResponse resume(WorkspaceId workspace, CampaignProspectId id, CommandRequest request) {
        return run(
                given(workspace, id, "resume", request),
                (handle, target, now) -> control.resume(handle, target, request.by(), now));
    }

    /** Ends it as {@code stopped}, {@code converted} or {@code not_interested}. */
    CommandResponse end(
            WorkspaceId workspace, CampaignProspectId id, CampaignProspectStatus status, CommandRequest request) {
        String name = status == CampaignProspectStatus.STOPPED ? "stop" : status.code();
        return run(
                given(workspace, id, name, request),
                (handle, target, now) -> control.end(handle, target, status, request.reason(), now));
    }

    CommandResponse resolve(WorkspaceId workspace, CampaignProspectId id, ResolveRequest request) {
        Map<String, String> values = Objects.requireNonNullElse(request.values(), Map.of());
        ReviewEdit edit = new ReviewEdit(text(values), request.text(), request.subject(), request.doubt());
        String data = text(Map.of("values", values.keySet(), "text", request.text() != null));
        Given given = new Given(workspace, id, "resolve", request.by(), request.reason(), data);
        return run(given, (handle, target, now) -> control.resolve(handle, target, edit, request.by(), now));
    }

    /** Ends it here and begins it in another campaign, in one transaction. */
    CommandResponse moveToCampaign(
            WorkspaceId workspace, CampaignProspectId id, CampaignId other, String author, String reason) {
        Given given = new Given(workspace, id, "move", author, reason, text(Map.of("campaign_id", other)));
        Transfer.Moved[] moved = new Transfer.Moved[1];
        CommandResponse response = jdbi.inTransaction(handle -> {
            Optional<String> refusal = transfer.prepare(handle, workspace, other);
            if (refusal.isPresent()) {
                throw Refusals.of(refusal.get());
            }
            return record(handle, given, (same, target, now) -> {
                moved[0] = transfer.move(same, target, other, now);
                return moved[0].outcome();
            });
        });
        CommandResponse done = requireDone(response);
        return moved[0].arrived().map(done::arrived).orElse(done);
    }

    private static Given given(WorkspaceId workspace, CampaignProspectId id, String command, CommandRequest request) {
        return new Given(workspace, id, command, request.by(), request.reason(), "{}");
    }

    private CommandResponse run(Given given, Action action) {
        return requireDone(jdbi.inTransaction(handle -> record(handle, given, action)));
    }

    /** A refused command is kept, too, so the refusal is thrown behind the transaction. */
    private static CommandResponse requireDone(CommandResponse response) {
        if (!response.outcome().equals("done")) {
            throw Refusals.of(response.outcome());
        }
        return response;
    }

    private CommandResponse record(Handle handle, Given given, Action action) {
        Target target = control.lock(handle, given.workspace(), given.prospect())
                .orElseThrow(() -> ApiException.notFound("campaign prospect"));
        UUID id = ids.next();
        Instant now = clock.instant();
        CommandOutcome outcome = action.apply(handle, target, now);
        handle.attach(CommandDao.class)
                .insert(new CommandRow(
                        id,
                        given.workspace(),
                        target.campaignId(),
                        target.id(),
                        given.command(),
                        given.author(),
                        given.reason(),
                        now,
                        outcome.word(),
                        given.data()));
        String status = control.find(handle, given.workspace(), given.prospect())
                .orElse(target)
                .status()
                .code();
        return new CommandResponse(id, outcome.word(), status, outcome.inFlight(), null, null, null);
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are always JSON", e);
        }
    }
}

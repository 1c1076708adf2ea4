package dev.overture.api.control;

import dev.overture.api.problems.ApiException;
import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.SequenceId;
import dev.overture.model.ids.StepId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.campaigns.SequenceDao;
import dev.overture.schema.control.CommandDao;
import dev.overture.schema.control.CommandRow;
import dev.overture.schema.control.ProspectControl;
import dev.overture.schema.control.Target;
import dev.overture.workflows.prospect.CommandAnswer;
import dev.overture.workflows.prospect.Move;
import dev.overture.workflows.prospect.Skip;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Commands that depend on where a run stands: the run itself carries them out where it sends nothing. */
public final class RunCommands {

    private final Jdbi jdbi;
    private final ProspectControl control;
    private final ProspectUpdates updates;
    private final TimeOrderedIds ids;
    private final InstantSource clock;

    /** Keeps commands here and asks runs there. */
    public RunCommands(Jdbi jdbi, ProspectUpdates updates, TimeOrderedIds ids, InstantSource clock) {
        this.jdbi = jdbi;
        this.control = new ProspectControl(ids);
        this.updates = updates;
        this.ids = ids;
        this.clock = clock;
    }

    /** Leaves the step out. */
    CommandResponse skip(WorkspaceId workspace, CampaignProspectId id, StepId step, String author, String reason) {
        Target target = target(workspace, id);
        return ask(
                target,
                new Given("skip", author, reason, "{\"step\":\"" + step + "\"}"),
                command -> updates.skip(command, new Skip(id, step)));
    }

    /** Leaves the step out at which the prospect needs review. */
    CommandResponse skipInReview(WorkspaceId workspace, CampaignProspectId id, String author, String reason) {
        Target target = target(workspace, id);
        StepId step = target.currentStepId();
        if (target.status() != CampaignProspectStatus.NEEDS_REVIEW || step == null) {
            throw Refusals.of("not_in_review");
        }
        return skip(workspace, id, step, author, reason);
    }

    /** Goes on at the step, in the version, or both; at least one of them is given. */
    CommandResponse move(
            WorkspaceId workspace,
            CampaignProspectId id,
            @Nullable StepId step,
            @Nullable Integer version,
            String author,
            String reason) {
        Target target = target(workspace, id);
        SequenceId sequence = version == null
                ? null
                : jdbi.withExtension(SequenceDao.class, dao -> dao.findVersion(target.campaignId(), version))
                        .orElseThrow(() -> Refusals.of("unknown_version"));
        String data =
                "{" + (step == null ? "" : "\"step\":\"" + step + "\"") + (step == null || version == null ? "" : ",")
                        + (version == null ? "" : "\"version\":" + version) + "}";
        return ask(
                target,
                new Given("move", author, reason, data),
                command -> updates.move(command, new Move(id, sequence, null, step)));
    }

    private record Given(String command, String author, String reason, String data) {}

    private Target target(WorkspaceId workspace, CampaignProspectId id) {
        return jdbi.withHandle(handle -> control.find(handle, workspace, id))
                .orElseThrow(() -> ApiException.notFound("campaign prospect"));
    }

    private CommandResponse ask(Target target, Given given, Function<UUID, Optional<CommandAnswer>> update) {
        UUID command = ids.next();
        keep(command, target, given);
        Optional<CommandAnswer> answer;
        if (target.status().live() && target.started()) {
            answer = attempt(command, update);
        } else {
            answer = Optional.of(CommandAnswer.refused(target.status().live() ? "not_started" : "ended"));
        }
        String outcome = answer.map(RunCommands::word).orElse("accepted");
        jdbi.useExtension(CommandDao.class, dao -> dao.settle(command, outcome));
        if (answer.isPresent() && !answer.get().done()) {
            throw Refusals.of(outcome);
        }
        String status = jdbi.withHandle(handle -> control.find(handle, target.workspaceId(), target.id()))
                .orElse(target)
                .status()
                .code();
        StepId step = answer.map(CommandAnswer::step).orElse(null);
        return new CommandResponse(command, outcome, status, List.of(), step == null ? null : step.value(), null, null);
    }

    private Optional<CommandAnswer> attempt(UUID command, Function<UUID, Optional<CommandAnswer>> update) {
        try {
            return update.apply(command);
        } catch (ApiException unavailable) {
            jdbi.useExtension(CommandDao.class, dao -> dao.settle(command, "unavailable"));
            throw unavailable;
        }
    }

    private static String word(CommandAnswer answer) {
        String code = answer.code();
        return answer.done() ? "done" : code == null ? "refused" : code;
    }

    private void keep(UUID command, Target target, Given given) {
        jdbi.useExtension(
                CommandDao.class,
                dao -> dao.insert(new CommandRow(
                        command,
                        target.workspaceId(),
                        target.campaignId(),
                        target.id(),
                        given.command(),
                        given.author(),
                        given.reason(),
                        clock.instant(),
                        "asked",
                        given.data())));
    }
}

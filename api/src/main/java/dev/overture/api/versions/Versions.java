package dev.overture.api.versions;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.api.campaigns.SequenceBodies;
import dev.overture.api.campaigns.SequencePublication;
import dev.overture.api.control.ProspectUpdates;
import dev.overture.api.control.Refusals;
import dev.overture.api.problems.ApiException;
import dev.overture.authoring.sequence.SequenceReader;
import dev.overture.authoring.sequence.SequenceResult;
import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.SequenceId;
import dev.overture.model.ids.StepId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.sequence.Sequence;
import dev.overture.model.sequence.SkeletonCompiler;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.campaigns.CampaignDao;
import dev.overture.schema.campaigns.CampaignRow;
import dev.overture.schema.campaigns.DefaultSequenceDao;
import dev.overture.schema.campaigns.SequenceDao;
import dev.overture.schema.campaigns.StepRow;
import dev.overture.schema.campaigns.VersionRow;
import dev.overture.schema.control.CommandDao;
import dev.overture.schema.control.CommandRow;
import dev.overture.schema.outbox.Outbox;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Publishes versions of sequences and has people follow them. */
public final class Versions {

    private final Jdbi jdbi;
    private final SequenceReader reader;
    private final SequencePublication publication;
    private final VersionMove move;
    private final TimeOrderedIds ids;
    private final InstantSource clock;

    /** Stores versions here; {@code threads} ask runs. */
    public Versions(
            Jdbi jdbi,
            SequenceReader reader,
            ObjectMapper json,
            ProspectUpdates updates,
            ExecutorService threads,
            TimeOrderedIds ids,
            InstantSource clock) {
        this.jdbi = jdbi;
        this.reader = reader;
        this.publication = new SequencePublication(json);
        this.move = new VersionMove(jdbi, updates, threads);
        this.ids = ids;
        this.clock = clock;
    }

    List<VersionRow> list(WorkspaceId workspace, CampaignId campaign) {
        requireOwn(workspace, campaign);
        return jdbi.withExtension(SequenceDao.class, dao -> dao.listVersions(campaign));
    }

    /** The canonical YAML of a version. */
    String show(WorkspaceId workspace, CampaignId campaign, int version) {
        requireOwn(workspace, campaign);
        return definitionText(requireVersion(campaign, version));
    }

    /** A plan together with the id of the version. */
    private record Published(SequenceId id, PlanResponse plan) {}

    /**
     * Publishes the next version.
     *
     * @param json whether the body is JSON rather than YAML
     * @param dryRun answers the plan and stores nothing
     * @param applyText has everybody follow it at once, where nothing but words changed
     */
    PlanResponse publish(
            WorkspaceId workspace, CampaignId campaign, byte[] body, boolean json, boolean dryRun, boolean applyText) {
        String source = SequenceBodies.text(body);
        Sequence written = SequenceBodies.valid(json ? reader.readJson(source) : reader.readYaml(source));
        Published published =
                jdbi.inTransaction(handle -> publish(handle, workspace, campaign, source, written, dryRun));
        if (dryRun || !applyText || !published.plan().textOnly()) {
            return published.plan();
        }
        int moved =
                move(campaign, published.id(), List.of("before", "at", "past")).moved();
        PlanResponse plan = published.plan();
        return new PlanResponse(plan.version(), true, true, plan.changes(), plan.groups(), moved);
    }

    private Published publish(
            Handle handle,
            WorkspaceId workspace,
            CampaignId campaign,
            String source,
            Sequence written,
            boolean dryRun) {
        CampaignRow row = handle.attach(CampaignDao.class)
                .lock(workspace, campaign)
                .orElseThrow(() -> ApiException.notFound("campaign"));
        if (row.status() == CampaignStatus.COMPLETED || row.status() == CampaignStatus.ARCHIVED) {
            throw Refusals.of("campaign_over");
        }
        SequenceDao sequences = handle.attach(SequenceDao.class);
        VersionRow newest = sequences.listVersions(campaign).get(0);
        Sequence before = read(sequences.definition(newest.id()));
        Sequence after = named(before, written, ExplicitIds.in(source), sequences.listEveryStep(campaign));
        SequenceId id = new SequenceId(ids.next());
        int version = newest.version() + 1;
        if (!dryRun) {
            publication.publish(handle, id, workspace, campaign, version, source, after, clock.instant());
            if (row.status() == CampaignStatus.ACTIVE && written.settings().window() != null) {
                new Outbox(handle).roomFreed(workspace, campaign, clock.instant());
            }
            DefaultSequenceDao defaults = handle.attach(DefaultSequenceDao.class);
            if (defaults.unmark(campaign) == 1) {
                defaults.adoptUnstarted(campaign, id);
            }
        }
        VersionDiff diff = new VersionDiff(before, after);
        Map<String, Long> groups = groups(sequences, campaign, after);
        return new Published(id, new PlanResponse(version, !dryRun, diff.textOnly(), diff.changes(), groups, null));
    }

    private static Sequence named(Sequence before, Sequence written, Set<StepId> explicit, List<StepRow> ever) {
        Map<StepId, String> everKinds = kinds(ever);
        Matching matching = new Matching(PlacedStep.of(before), everKinds);
        Map<StepId, StepId> renamed = matching.match(
                PlacedStep.of(written), kinds(SequencePublication.steps(SkeletonCompiler.compile(written))), explicit);
        if (!matching.errors().isEmpty()) {
            throw ApiException.invalid(
                    "invalid_sequence", "The sequence gives ids to steps that others had.", matching.errors());
        }
        return new Renaming(renamed).apply(written);
    }

    private static Map<StepId, String> kinds(List<StepRow> steps) {
        return steps.stream().collect(Collectors.toMap(StepRow::stepId, StepRow::kind, (one, other) -> one));
    }

    /** Everybody compared with the version that they follow, which may be an older one. */
    private Map<String, Long> groups(SequenceDao sequences, CampaignId campaign, Sequence after) {
        Map<String, Long> groups = new LinkedHashMap<>();
        for (VersionDiff.Group group : VersionDiff.Group.values()) {
            groups.put(word(group), 0L);
        }
        Map<SequenceId, VersionDiff> diffs = new HashMap<>();
        for (SequenceDao.Standing standing : sequences.countStandings(campaign)) {
            VersionDiff diff = diffs.computeIfAbsent(
                    standing.sequenceId(), id -> new VersionDiff(read(sequences.definition(id)), after));
            groups.merge(word(diff.group(standing.currentStepId())), standing.people(), Long::sum);
        }
        return groups;
    }

    private static String word(VersionDiff.Group group) {
        return group.name().toLowerCase(Locale.ROOT);
    }

    /** Has the people of these groups follow a version that is published. */
    MovedResponse move(WorkspaceId workspace, CampaignId campaign, int version, MoveGroupsRequest request) {
        requireOwn(workspace, campaign);
        SequenceId id = requireVersion(campaign, version);
        MovedResponse moved = move(campaign, id, request.groups());
        Instant now = clock.instant();
        jdbi.useExtension(
                CommandDao.class,
                dao -> dao.insert(new CommandRow(
                        ids.next(),
                        workspace,
                        campaign,
                        null,
                        "move_to_version",
                        request.by(),
                        request.reason(),
                        now,
                        "done",
                        "{\"version\":" + version + ",\"moved\":" + moved.moved() + "}")));
        return moved;
    }

    private MovedResponse move(CampaignId campaign, SequenceId version, List<String> groups) {
        Sequence after = definition(version);
        Map<SequenceId, VersionDiff> diffs = new HashMap<>();
        Function<SequenceDao.Follower, VersionMove.Way> way = follower -> {
            VersionDiff diff =
                    diffs.computeIfAbsent(follower.sequenceId(), id -> new VersionDiff(definition(id), after));
            if (!groups.contains(word(diff.group(follower.currentStepId())))) {
                return VersionMove.Way.STAY;
            }
            return diff.textOnly() ? VersionMove.Way.RECORD : VersionMove.Way.ASK;
        };
        return move.move(campaign, version, way);
    }

    private Sequence definition(SequenceId id) {
        return read(definitionText(id));
    }

    private String definitionText(SequenceId id) {
        return jdbi.withExtension(SequenceDao.class, dao -> dao.definition(id));
    }

    private SequenceId requireVersion(CampaignId campaign, int version) {
        return jdbi.withExtension(SequenceDao.class, dao -> dao.findVersion(campaign, version))
                .orElseThrow(() -> ApiException.notFound("version"));
    }

    private Sequence read(String definition) {
        if (reader.readYaml(definition) instanceof SequenceResult.Valid valid) {
            return valid.sequence();
        }
        throw new IllegalStateException("a published sequence is not valid any more");
    }

    private void requireOwn(WorkspaceId workspace, CampaignId campaign) {
        if (jdbi.withExtension(CampaignDao.class, dao -> dao.find(workspace, campaign))
                .isEmpty()) {
            throw ApiException.notFound("campaign");
        }
    }
}

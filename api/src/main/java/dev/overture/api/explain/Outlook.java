package dev.overture.api.explain;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.ids.SequenceId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.policy.CampaignWindow;
import dev.overture.model.policy.Forecast;
import dev.overture.model.policy.Plan;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sequence.LongestWay;
import dev.overture.model.sequence.Node;
import dev.overture.model.sequence.Skeleton;
import dev.overture.schema.campaigns.CampaignRow;
import dev.overture.schema.explain.ExplainDao;
import dev.overture.schema.explain.StepCrowd;
import dev.overture.schema.explain.Used;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long a campaign will take: first contacts by a dry run of the calendars, the rest by its sequence. */
final class Outlook {

    private final ExplainDao dao;
    private final Limits limits;
    private final ObjectMapper json;
    private final WorkspaceId workspace;
    private final Instant now;
    private final Map<SequenceId, Skeleton> skeletons = new HashMap<>();

    Outlook(ExplainDao dao, Limits limits, ObjectMapper json, WorkspaceId workspace, Instant now) {
        this.dao = dao;
        this.limits = limits;
        this.json = json;
        this.workspace = workspace;
        this.now = now;
    }

    /**
     * @param firstKind of the first contact, or null where the sequence sends nothing
     * @param senders the accounts that may be given new people, on the channel of the first contact
     * @param others how many people each other campaign has yet to start there
     * @param leavesOut how many wait for somebody
     */
    Expected of(
            CampaignRow campaign,
            @Nullable MessageKind firstKind,
            List<AccountCalendar> senders,
            List<Integer> others,
            @Nullable CampaignWindow window,
            int leavesOut) {
        if (campaign.status() != CampaignStatus.ACTIVE && campaign.status() != CampaignStatus.DRAFT) {
            return new Expected(
                    null, null, leavesOut, "campaign_" + campaign.status().code());
        }
        List<StepCrowd> crowds = dao.listCrowds(workspace, campaign.id());
        int unstarted = crowds.stream()
                .filter(crowd -> crowd.step() == null)
                .mapToInt(StepCrowd::people)
                .sum();
        Instant last = dao.lastPlannedFirstContact(workspace, campaign.id());
        if (unstarted > 0 && firstKind != null) {
            Optional<Instant> placed =
                    new Forecast(plans(limits, senders, firstKind, window, now)).last(unstarted, others);
            if (placed.isEmpty()) {
                return new Expected(null, null, leavesOut, senders.isEmpty() ? "no_account" : "no_room");
            }
            last = placed.get();
        }
        Instant begin = last == null ? now : last;
        Instant end = crowds.stream()
                .map(crowd -> end(crowd, begin))
                .max(Instant::compareTo)
                .orElse(null);
        return new Expected(last, end, leavesOut, null);
    }

    /** The calendars of accounts, as they are filled now, to be filled on. */
    static List<Plan> plans(
            Limits limits,
            List<AccountCalendar> senders,
            MessageKind kind,
            @Nullable CampaignWindow window,
            Instant now) {
        return senders.stream()
                .map(sender -> sender.of(kind, window)
                        .plan(limits.used(sender, kind).stream().map(Used::at).toList(), now))
                .toList();
    }

    private Instant end(StepCrowd crowd, Instant lastFirstContact) {
        Skeleton skeleton = skeletons.computeIfAbsent(
                crowd.sequence(), id -> AccountCalendar.read(json, dao.skeleton(workspace, id), Skeleton.class));
        LongestWay way = new LongestWay(skeleton);
        if (crowd.step() == null) {
            return lastFirstContact.plus(way.from(skeleton.first()));
        }
        boolean sends =
                skeleton.find(crowd.step()).filter(Node.Send.class::isInstance).isPresent();
        Instant at = Stream.of(sends ? crowd.next() : crowd.since(), crowd.since())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(now);
        Instant end = at.plus(way.from(crowd.step()));
        return end.isBefore(now) ? now : end;
    }
}

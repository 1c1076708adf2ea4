package dev.overture.activities.campaign;

import dev.overture.activities.campaign.AccountAssignment.Accounts;
import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.sending.Channel;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sequence.Node;
import dev.overture.model.sequence.Skeleton;
import dev.overture.schema.feeding.CampaignDemand;
import dev.overture.schema.feeding.Unstarted;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One round of feeding one campaign. */
final class FeedingRound {

    private static final Duration UNTIL_THERE_SHOULD_BE_ROOM = Duration.ofHours(1);

    private final CampaignId campaign;
    private final Map<Channel, List<Sender>> senders;
    private final List<CampaignDemand> demands;
    private final Instant now;
    private final Set<String> full = new HashSet<>();
    private @Nullable Instant opens;

    FeedingRound(CampaignId campaign, Map<Channel, List<Sender>> senders, List<CampaignDemand> demands, Instant now) {
        this.campaign = campaign;
        this.senders = senders;
        this.demands = demands;
        this.now = now;
    }

    /** Empty where no account that may make the first contact has room. */
    Optional<Accounts> assign(Unstarted prospect, Skeleton skeleton) {
        return assign(prospect, skeleton, false);
    }

    /** The account with room or, where none has any, the one that is least busy. */
    Accounts assignAnyway(Unstarted prospect, Skeleton skeleton) {
        return assign(prospect, skeleton, true).orElseThrow();
    }

    private Optional<Accounts> assign(Unstarted prospect, Skeleton skeleton, boolean anyway) {
        List<MessageKind> kinds = kinds(skeleton);
        Map<Channel, AccountId> chosen = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            prospect.account(channel).ifPresent(account -> chosen.put(channel, account));
        }
        Sender first = null;
        if (!kinds.isEmpty()) {
            MessageKind kind = kinds.get(0);
            AccountId kept = chosen.get(kind.channel());
            Optional<Sender> found = withRoom(kind, kept);
            if (found.isEmpty() && anyway && kept == null) {
                found = leastBusy(kind);
            }
            if (found.isEmpty() && !anyway && anybodyOn(kind)) {
                return Optional.empty();
            }
            first = found.orElse(null);
            if (first != null) {
                chosen.put(kind.channel(), first.id());
            }
        }
        for (MessageKind kind : firstOfEachChannel(kinds)) {
            if (!chosen.containsKey(kind.channel())) {
                leastBusy(kind).ifPresent(sender -> chosen.put(kind.channel(), sender.id()));
            }
        }
        if (first != null) {
            first.take();
        }
        return Optional.of(new Accounts(
                chosen.get(Channel.LINKEDIN),
                chosen.get(Channel.EMAIL),
                chosen.get(Channel.WHATSAPP),
                first == null ? null : first.id()));
    }

    /** When there should be room again, after none was found. */
    Instant lookAgainAt() {
        Instant later = now.plus(UNTIL_THERE_SHOULD_BE_ROOM);
        return opens == null || opens.isBefore(later) ? later : opens;
    }

    /** The least busy account that may send and has room, or the one that the prospect keeps. */
    private Optional<Sender> withRoom(MessageKind kind, @Nullable AccountId kept) {
        // Nothing gets room back within a round.
        if (full.contains(kind + " " + kept)) {
            return Optional.empty();
        }
        Optional<Sender> found = on(kind).stream()
                .filter(sender -> kept == null || sender.id().equals(kept))
                .filter(sender -> !sender.held(kind) && sender.hasRoom(kind, campaign, demands))
                .min(Comparator.comparingInt(Sender::live));
        if (found.isEmpty()) {
            full.add(kind + " " + kept);
            on(kind).stream().map(sender -> sender.opens(kind)).forEach(this::noteOpening);
        }
        return found;
    }

    private void noteOpening(Instant opening) {
        if (opens == null || opening.isBefore(opens)) {
            opens = opening;
        }
    }

    /** For later steps: a held account is better than none, with which the steps would be left out. */
    private Optional<Sender> leastBusy(MessageKind kind) {
        return on(kind).stream()
                .min(Comparator.comparing((Sender sender) -> sender.held(kind)).thenComparingInt(Sender::live));
    }

    private boolean anybodyOn(MessageKind kind) {
        return !on(kind).isEmpty();
    }

    private List<Sender> on(MessageKind kind) {
        return senders.getOrDefault(kind.channel(), List.of());
    }

    private static List<MessageKind> kinds(Skeleton skeleton) {
        return skeleton.nodes().stream()
                .filter(Node.Send.class::isInstance)
                .map(node -> ((Node.Send) node).kind())
                .toList();
    }

    private static List<MessageKind> firstOfEachChannel(List<MessageKind> kinds) {
        Set<Channel> seen = EnumSet.noneOf(Channel.class);
        return kinds.stream().filter(kind -> seen.add(kind.channel())).toList();
    }
}

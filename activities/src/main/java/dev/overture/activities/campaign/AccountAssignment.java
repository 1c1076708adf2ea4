package dev.overture.activities.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.policy.SendPolicy;
import dev.overture.model.sending.Channel;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sequence.Node;
import dev.overture.model.sequence.Skeleton;
import dev.overture.schema.feeding.AccountLoad;
import dev.overture.schema.feeding.FeedDao;
import dev.overture.schema.feeding.Unstarted;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Gives prospects the accounts that they keep: the least busy one of each channel, while it has room. */
public final class AccountAssignment {

    /** How many days of first contacts may wait in workflows; the rest waits in the table. */
    private static final int DAYS_AHEAD = 2;

    private final Jdbi jdbi;
    private final ObjectMapper json;

    /** Reads policies with this mapper. */
    public AccountAssignment(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /**
     * The accounts of one prospect.
     *
     * @param first the account of the first contact
     */
    public record Accounts(
            @Nullable AccountId linkedin,
            @Nullable AccountId email,
            @Nullable AccountId whatsapp,
            @Nullable AccountId first) {}

    /** Loads are read once and counted on from there. */
    Round round(WorkspaceId workspace) {
        Map<Channel, List<Load>> loads = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            loads.put(
                    channel,
                    jdbi.withExtension(FeedDao.class, dao -> dao.listAccountLoads(workspace, channel)).stream()
                            .map(account -> new Load(account, policy(account)))
                            .toList());
        }
        return new Round(loads);
    }

    private SendPolicy policy(AccountLoad account) {
        try {
            return json.readValue(account.policy(), SendPolicy.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the policy of account " + account.id() + " cannot be read", e);
        }
    }

    /** One round of feeding. */
    static final class Round {

        private final Map<Channel, List<Load>> loads;

        private Round(Map<Channel, List<Load>> loads) {
            this.loads = loads;
        }

        /** Empty where the account of the first contact has no room. */
        Optional<Accounts> assign(Unstarted prospect, Skeleton skeleton) {
            Map<Channel, @Nullable AccountId> chosen = new HashMap<>();
            chosen.put(Channel.LINKEDIN, prospect.linkedinAccountId());
            chosen.put(Channel.EMAIL, prospect.emailAccountId());
            chosen.put(Channel.WHATSAPP, prospect.whatsappAccountId());
            Optional<MessageKind> firstKind = kinds(skeleton).stream().findFirst();
            Load first = null;
            for (Channel channel : channels(skeleton)) {
                Optional<Load> load = load(channel, chosen.get(channel));
                load.ifPresent(found -> chosen.put(channel, found.account.id()));
                if (firstKind.filter(kind -> kind.channel() == channel).isPresent()) {
                    first = load.orElse(null);
                }
            }
            if (first != null && !first.hasRoom(firstKind.get())) {
                return Optional.empty();
            }
            if (first != null) {
                first.taken++;
            }
            return Optional.of(new Accounts(
                    chosen.get(Channel.LINKEDIN),
                    chosen.get(Channel.EMAIL),
                    chosen.get(Channel.WHATSAPP),
                    first == null ? null : first.account.id()));
        }

        private Optional<Load> load(Channel channel, @Nullable AccountId kept) {
            List<Load> candidates = loads.getOrDefault(channel, List.of());
            return kept == null
                    ? candidates.stream().min(Comparator.comparingInt(Load::live))
                    : candidates.stream()
                            .filter(load -> load.account.id().equals(kept))
                            .findFirst();
        }
    }

    private static List<MessageKind> kinds(Skeleton skeleton) {
        return skeleton.nodes().stream()
                .filter(Node.Send.class::isInstance)
                .map(node -> ((Node.Send) node).kind())
                .toList();
    }

    private static Set<Channel> channels(Skeleton skeleton) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        kinds(skeleton).forEach(kind -> channels.add(kind.channel()));
        return channels;
    }

    private static final class Load {

        private final AccountLoad account;
        private final SendPolicy policy;
        private int taken;

        private Load(AccountLoad account, SendPolicy policy) {
            this.account = account;
            this.policy = policy;
        }

        private int live() {
            return account.live() + taken;
        }

        private boolean hasRoom(MessageKind kind) {
            return account.waiting() + taken
                    < (long) DAYS_AHEAD * policy.limits(kind).perDay();
        }
    }
}

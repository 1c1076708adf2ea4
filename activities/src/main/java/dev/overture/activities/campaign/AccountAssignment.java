package dev.overture.activities.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.policy.SendPolicy;
import dev.overture.model.sending.Channel;
import dev.overture.providers.holidays.Holidays;
import dev.overture.schema.feeding.AccountLoad;
import dev.overture.schema.feeding.CampaignDemand;
import dev.overture.schema.feeding.CampaignLoad;
import dev.overture.schema.feeding.FeedDao;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Knows how busy the accounts of a workspace are, and gives prospects those that they keep. */
public final class AccountAssignment {

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Holidays holidays;

    /** Reads policies with this mapper. */
    public AccountAssignment(Jdbi jdbi, ObjectMapper json, Holidays holidays) {
        this.jdbi = jdbi;
        this.json = json;
        this.holidays = holidays;
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

    /** A round of feeding one campaign: loads are read once and counted on from there. */
    FeedingRound round(WorkspaceId workspace, CampaignId campaign, Instant now) {
        return jdbi.withExtension(FeedDao.class, dao -> {
            List<CampaignLoad> loads = dao.listLoads(workspace);
            List<CampaignDemand> demands = dao.listDemands(workspace);
            Map<Channel, List<Sender>> senders = new EnumMap<>(Channel.class);
            for (Channel channel : Channel.values()) {
                senders.put(
                        channel,
                        dao.listAccounts(workspace, channel).stream()
                                .map(account -> sender(account, loads, now))
                                .toList());
            }
            return new FeedingRound(campaign, senders, demands, now);
        });
    }

    private Sender sender(AccountLoad account, List<CampaignLoad> loads, Instant now) {
        List<CampaignLoad> own = loads.stream()
                .filter(load -> load.account().equals(account.id()))
                .toList();
        return new Sender(account, policy(account), holidays.around(account.country(), now), own, now);
    }

    private SendPolicy policy(AccountLoad account) {
        try {
            return json.readValue(account.policy(), SendPolicy.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the policy of account " + account.id() + " cannot be read", e);
        }
    }
}

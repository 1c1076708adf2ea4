package dev.overture.activities.campaign;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.policy.Calendar;
import dev.overture.model.policy.SendPolicy;
import dev.overture.model.sending.Channel;
import dev.overture.model.sending.MessageKind;
import dev.overture.schema.feeding.AccountLoad;
import dev.overture.schema.feeding.CampaignDemand;
import dev.overture.schema.feeding.CampaignLoad;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** An account with what all campaigns want of it; counts on while one of them gets more. */
final class Sender {

    /** How many working days of first contacts may wait in workflows; the rest waits in the table. */
    private static final int DAYS_AHEAD = 2;

    private final AccountLoad account;
    private final SendPolicy policy;
    private final Set<LocalDate> holidays;
    private final List<CampaignLoad> loads;
    private final Instant now;
    private int taken;

    /** @param loads of this account */
    Sender(AccountLoad account, SendPolicy policy, Set<LocalDate> holidays, List<CampaignLoad> loads, Instant now) {
        this.account = account;
        this.policy = policy;
        this.holidays = holidays;
        this.loads = List.copyOf(loads);
        this.now = now;
    }

    AccountId id() {
        return account.id();
    }

    /** How many live prospects are written to with it. */
    int live() {
        return taken + loads.stream().mapToInt(CampaignLoad::live).sum();
    }

    /** Whether somebody has to lift a hold before it sends this kind. */
    boolean held(MessageKind kind) {
        return account.heldKinds().contains("*") || account.heldKinds().contains(kind.code());
    }

    /** Whether this campaign may give it one more first contact, and leaves to the others what is theirs. */
    boolean hasRoom(MessageKind kind, CampaignId campaign, List<CampaignDemand> demands) {
        int places = calendar(kind).capacity(now, DAYS_AHEAD);
        int waiting = taken + loads.stream().mapToInt(CampaignLoad::waiting).sum();
        int own = taken + of(campaign).stream().mapToInt(CampaignLoad::waiting).sum();
        return waiting < places && own < FairShare.of(places, others(kind.channel(), campaign, demands));
    }

    private List<Integer> others(Channel channel, CampaignId campaign, List<CampaignDemand> demands) {
        List<CampaignId> wanting = Stream.concat(
                        loads.stream().map(CampaignLoad::campaign),
                        demands.stream().map(CampaignDemand::campaign))
                .distinct()
                .filter(other -> !other.equals(campaign))
                .toList();
        return wanting.stream()
                .map(other -> of(other).stream()
                                .mapToInt(load -> load.waiting() + load.pinned())
                                .sum()
                        + demands.stream()
                                .filter(demand -> demand.campaign().equals(other) && beginsOn(channel, demand))
                                .mapToInt(demand -> demand.free(channel))
                                .sum())
                .toList();
    }

    private static boolean beginsOn(Channel channel, CampaignDemand demand) {
        return Arrays.stream(MessageKind.values())
                .anyMatch(kind -> kind.code().equals(demand.firstKind()) && kind.channel() == channel);
    }

    private List<CampaignLoad> of(CampaignId campaign) {
        return loads.stream().filter(load -> load.campaign().equals(campaign)).toList();
    }

    /** One more first contact is to be written with it. */
    void take() {
        taken++;
    }

    /** When it works next. */
    Instant opens(MessageKind kind) {
        return calendar(kind).open().opens(now).orElse(now.plus(Calendar.HORIZON));
    }

    private Calendar calendar(MessageKind kind) {
        return new Calendar(policy, kind, ZoneId.of(account.timeZone()), account.rampBegan(), holidays);
    }
}

package dev.overture.activities.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.StepId;
import dev.overture.model.policy.Calendar;
import dev.overture.model.policy.CampaignWindow;
import dev.overture.model.policy.KindLimits;
import dev.overture.model.policy.PolicyPreset;
import dev.overture.model.policy.SendPolicy;
import dev.overture.model.sending.MessageKind;
import dev.overture.providers.holidays.Holidays;
import dev.overture.schema.delivery.SendingAccount;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calendars of accounts, whoever asks for a slot. */
public final class AccountCalendars {

    private final Holidays holidays;
    private final Policies policies;

    AccountCalendars(Holidays holidays, Policies policies) {
        this.holidays = holidays;
        this.policies = policies;
    }

    /** Calendars that read policies with this mapper, which knows java.time. */
    public static AccountCalendars reading(ObjectMapper json) {
        return new AccountCalendars(new Holidays(), new Policies(json));
    }

    /** The calendar of one kind of message, as it holds now. */
    public Calendar of(SendingAccount account, MessageKind kind, Instant now) {
        return of(account, kind, now, null);
    }

    /** The same for the messages of a campaign, which may have a window. */
    Calendar of(SendingAccount account, MessageKind kind, Instant now, @Nullable CampaignWindow window) {
        return new Calendar(
                policy(account, now),
                kind,
                ZoneId.of(account.timeZone()),
                account.rampBegan(),
                holidays.around(account.country(), now),
                window);
    }

    /** What decides the random part of a message's gap: always the same for the same message. */
    public static long seed(CampaignProspectId campaignProspect, StepId step) {
        return campaignProspect.value().getLeastSignificantBits() ^ step.value().hashCode();
    }

    /** How many looks at profiles, and visits, a day may have; a policy that is silent about them allows the usual. */
    int profileViewsADay(SendingAccount account) {
        KindLimits own = policies.of(account).kinds().get(MessageKind.PROFILE_VIEW);
        return (own == null ? PolicyPreset.CONSERVATIVE.policy().limits(MessageKind.PROFILE_VIEW) : own).perDay();
    }

    /** Where the vendor warned that most of its limit is used, half the invitations a day go out for a while. */
    private SendPolicy policy(SendingAccount account, Instant now) {
        SendPolicy policy = policies.of(account);
        Instant slowUntil = account.slowUntil();
        if (slowUntil == null || !slowUntil.isAfter(now)) {
            return policy;
        }
        KindLimits full = policy.limits(MessageKind.INVITATION);
        Map<MessageKind, KindLimits> kinds = new EnumMap<>(MessageKind.class);
        kinds.putAll(policy.kinds());
        kinds.put(
                MessageKind.INVITATION,
                new KindLimits(full.perDay() / 2, full.perHour(), full.perSevenDays(), full.minGap(), full.maxGap()));
        return new SendPolicy(kinds, policy.hours(), policy.rampUp(), policy.notes());
    }
}

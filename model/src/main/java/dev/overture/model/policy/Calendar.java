package dev.overture.model.policy;

import dev.overture.model.sending.MessageKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The pure rule {@code SendPolicy × taken slots × not-before → slot} for one kind of message on one account. An answer
 * obeys every limit in every window that contains it.
 */
public final class Calendar {

    /** How far ahead slots are looked for; what finds none is held for lack of capacity. */
    public static final Duration HORIZON = Duration.ofDays(30);

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration SEVEN_DAYS = Duration.ofDays(7);

    private final KindLimits limits;
    private final DayCapRule dayCap;
    private final OpenHours open;
    private final List<SlotRule> rules;
    private final ZoneId zone;
    private final @Nullable Instant windowEnd;

    /**
     * @param zone the account's time zone: days begin and end there
     * @param rampBegan the local day on which the account's ramp-up began
     * @param holidays the public holidays of the account's country, at least over the {@link #HORIZON}
     */
    public Calendar(SendPolicy policy, MessageKind kind, ZoneId zone, LocalDate rampBegan, Set<LocalDate> holidays) {
        this(policy, kind, zone, rampBegan, holidays, null);
    }

    /**
     * The same for the messages of one campaign.
     *
     * @param window when the campaign may write, or null for always
     */
    public Calendar(
            SendPolicy policy,
            MessageKind kind,
            ZoneId zone,
            LocalDate rampBegan,
            Set<LocalDate> holidays,
            @Nullable CampaignWindow window) {
        this.limits = policy.limits(kind);
        this.dayCap = new DayCapRule(limits.perDay(), policy.rampUp(), rampBegan, zone);
        this.open = new OpenHours(policy.hours(), zone, holidays, window);
        this.zone = zone;
        this.windowEnd = window == null ? null : window.end(zone);
        this.rules = rules();
    }

    private List<SlotRule> rules() {
        List<SlotRule> all = new ArrayList<>(open.rules());
        all.add(new GapRule(limits.minGap()));
        all.add(dayCap);
        if (limits.perHour() != null) {
            all.add(new WindowCapRule(Rule.PER_HOUR, HOUR, limits.perHour()));
        }
        if (limits.perSevenDays() != null) {
            all.add(new WindowCapRule(Rule.PER_SEVEN_DAYS, SEVEN_DAYS, limits.perSevenDays()));
        }
        return List.copyOf(all);
    }

    /**
     * The first instant, not before {@code notBefore} and at most {@link #HORIZON} behind it, at which one more message
     * may go out.
     *
     * @param taken the instants of all other messages of this kind on this account that count, in any order
     * @param seed decides the random part of the gap behind a neighbour; the message's own, so that asking again with
     *     the same neighbours gives the same answer
     */
    public Optional<Instant> choose(List<Instant> taken, Instant notBefore, long seed) {
        return Optional.ofNullable(first(new Taken(taken, notBefore), notBefore, randomGap(seed), null, null));
    }

    /**
     * Whether a message may go out at {@code at} by the hard limits alone: the minimum gap instead of the random one.
     * Answers {@code at} if so, else the first instant at which nothing of this objection is left.
     *
     * @param claimed the instants of all messages of this kind on this account that were sent or may have been
     */
    public Optional<Instant> claim(List<Instant> claimed, Instant at) {
        return Optional.ofNullable(first(new Taken(claimed, at), at, limits.minGap(), null, null));
    }

    /** What {@link #choose} chooses, with the rule that binds. */
    public Search explain(List<Instant> taken, Instant notBefore, long seed) {
        Taken counted = new Taken(taken, notBefore);
        Duration gap = randomGap(seed);
        Map<Rule, Binding> objections = new LinkedHashMap<>();
        Instant slot = first(counted, notBefore, gap, null, objections);
        Binding binding = null;
        Instant earliest = Instant.MAX;
        for (Binding each : objections.values()) {
            Instant without = first(counted, notBefore, gap, each.rule(), null);
            Instant then = without == null ? Instant.MAX : without;
            if (binding == null || then.isBefore(earliest)) {
                binding = each;
                earliest = then;
            }
        }
        return new Search(slot, binding);
    }

    /** A dry run: what is chosen there counts for what is chosen next. */
    public Plan plan(List<Instant> taken, Instant from) {
        return new Plan(this, new Taken(taken, from), from);
    }

    /** Whether the campaign's window ends too early for a message that found no slot from {@code notBefore} on. */
    public boolean endsBeforeTheHorizonOf(Instant notBefore) {
        return windowEnd != null && !windowEnd.isAfter(notBefore.plus(HORIZON));
    }

    /** How many messages the next {@code days} working days allow, the one of {@code now} included, without the gaps. */
    public int capacity(Instant now, int days) {
        LocalDate day = now.atZone(zone).toLocalDate();
        LocalDate last = day.plusDays(HORIZON.toDays());
        long sum = 0;
        for (int left = days; left > 0 && !day.isAfter(last); day = day.plusDays(1)) {
            if (open.worksOn(day)) {
                sum += dayCap.allowance(day);
                left--;
            }
        }
        int most = limits.perSevenDays() == null ? Integer.MAX_VALUE : limits.perSevenDays();
        return limits.perHour() != null && limits.perHour() == 0 ? 0 : (int) Math.min(most, sum);
    }

    /** When the account works, whatever it has sent. */
    public OpenHours open() {
        return open;
    }

    /**
     * @param ignored a rule that is taken for gone, or null
     * @param objections gets the first objection of each rule, or null
     */
    @Nullable
    Instant first(
            Taken taken,
            Instant notBefore,
            Duration gap,
            @Nullable Rule ignored,
            @Nullable Map<Rule, Binding> objections) {
        Instant last = notBefore.plus(HORIZON);
        Instant at = notBefore;
        while (!at.isAfter(last) && (windowEnd == null || at.isBefore(windowEnd))) {
            Binding objection = objection(taken, at, gap, ignored);
            if (objection == null) {
                return at;
            }
            if (objections != null) {
                objections.putIfAbsent(objection.rule(), objection);
            }
            at = objection.until();
        }
        return null;
    }

    private @Nullable Binding objection(Taken taken, Instant at, Duration gap, @Nullable Rule ignored) {
        for (SlotRule rule : rules) {
            Binding objection = rule.against(taken, at, gap);
            if (objection != null && objection.rule() != ignored) {
                return objection;
            }
        }
        return null;
    }

    Duration randomGap(long seed) {
        long spread = limits.maxGap().minus(limits.minGap()).toMillis();
        long extra = spread == 0 ? 0 : (long) (new Random(seed).nextDouble() * (spread + 1));
        return limits.minGap().plusMillis(extra);
    }
}

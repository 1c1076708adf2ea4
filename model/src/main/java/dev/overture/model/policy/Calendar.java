package dev.overture.model.policy;

import dev.overture.model.sending.MessageKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
    private final WorkingHours hours;
    private final @Nullable RampUp rampUp;
    private final LocalDate rampBegan;
    private final ZoneId zone;
    private final Set<LocalDate> holidays;

    /**
     * @param zone the account's time zone: days begin and end there
     * @param rampBegan the local day on which the account's ramp-up began
     * @param holidays the public holidays of the account's country, at least over the {@link #HORIZON}
     */
    public Calendar(SendPolicy policy, MessageKind kind, ZoneId zone, LocalDate rampBegan, Set<LocalDate> holidays) {
        this.limits = policy.limits(kind);
        this.hours = policy.hours();
        this.rampUp = policy.rampUp();
        this.zone = zone;
        this.rampBegan = rampBegan;
        this.holidays = Set.copyOf(holidays);
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
        NavigableMap<Instant, Integer> counts = countByInstant(taken);
        Duration gap = randomGap(seed);
        Instant last = notBefore.plus(HORIZON);
        Instant at = notBefore;
        while (!at.isAfter(last)) {
            Instant next = earliestObjectionEnd(counts, at, gap);
            if (next.equals(at)) {
                return Optional.of(at);
            }
            at = next;
        }
        return Optional.empty();
    }

    /**
     * Whether a message may go out at {@code at} by the hard limits alone: the minimum gap instead of the random one.
     * Answers {@code at} if so, else the first instant at which nothing of this objection is left.
     *
     * @param claimed the instants of all messages of this kind on this account that were sent or may have been
     */
    public Optional<Instant> claim(List<Instant> claimed, Instant at) {
        NavigableMap<Instant, Integer> counts = countByInstant(claimed);
        Instant last = at.plus(HORIZON);
        Instant candidate = at;
        while (!candidate.isAfter(last)) {
            Instant next = earliestObjectionEnd(counts, candidate, limits.minGap());
            if (next.equals(candidate)) {
                return Optional.of(candidate);
            }
            candidate = next;
        }
        return Optional.empty();
    }

    private static NavigableMap<Instant, Integer> countByInstant(List<Instant> taken) {
        NavigableMap<Instant, Integer> counts = new TreeMap<>();
        taken.forEach(instant -> counts.merge(instant, 1, Integer::sum));
        return counts;
    }

    private Duration randomGap(long seed) {
        long spread = limits.maxGap().minus(limits.minGap()).toMillis();
        long extra = spread == 0 ? 0 : (long) (new Random(seed).nextDouble() * (spread + 1));
        return limits.minGap().plusMillis(extra);
    }

    /** {@code at} itself if nothing objects, else a later instant before which the first objection stands. */
    private Instant earliestObjectionEnd(NavigableMap<Instant, Integer> taken, Instant at, Duration gap) {
        Instant open = opening(at);
        if (!open.equals(at)) {
            return open;
        }
        Instant apart = behindNeighbours(taken, at, gap);
        if (!apart.equals(at)) {
            return apart;
        }
        LocalDate day = at.atZone(zone).toLocalDate();
        Instant dayBegins = day.atStartOfDay(zone).toInstant();
        Instant dayEnds = day.plusDays(1).atStartOfDay(zone).toInstant();
        if (count(taken.subMap(dayBegins, true, dayEnds, false)) >= allowance(day)) {
            return dayEnds;
        }
        Instant afterHour = behindWindow(taken, at, HOUR, limits.perHour());
        if (!afterHour.equals(at)) {
            return afterHour;
        }
        return behindWindow(taken, at, SEVEN_DAYS, limits.perSevenDays());
    }

    private int allowance(LocalDate day) {
        return rampUp == null ? limits.perDay() : Math.min(limits.perDay(), rampUp.allowance(rampBegan, day));
    }

    private Instant opening(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        LocalDate day = local.toLocalDate();
        LocalTime time = local.toLocalTime();
        boolean dayOff = hours.dayOff(day, holidays);
        if (!dayOff && hours.open(time)) {
            return at;
        }
        LocalDate next = !dayOff && time.isBefore(hours.from()) ? day : day.plusDays(1);
        LocalTime opening = hours.aroundTheClock() ? LocalTime.MIDNIGHT : hours.from();
        Instant opens = next.atTime(opening).toInstant(local.getOffset());
        // A jump of the clock can skip the opening or bring working hours back, so the hours are asked again there.
        ZoneOffsetTransition jump = zone.getRules().nextTransition(at);
        return jump != null && jump.getInstant().isBefore(opens) ? jump.getInstant() : opens;
    }

    private Instant behindNeighbours(NavigableMap<Instant, Integer> taken, Instant at, Duration gap) {
        if (gap.isZero()) {
            return at;
        }
        Instant before = taken.floorKey(at);
        if (before != null && before.plus(gap).isAfter(at)) {
            return before.plus(gap);
        }
        Instant after = taken.higherKey(at);
        // The neighbour behind keeps only the hard gap to us: its own random part was drawn against its predecessor.
        return after != null && at.plus(limits.minGap()).isAfter(after) ? after.plus(gap) : at;
    }

    /**
     * Looks at every window of this length that contains {@code at}: it is enough to look at those that begin at a taken
     * instant or at {@code at} itself.
     */
    private static Instant behindWindow(
            NavigableMap<Instant, Integer> taken, Instant at, Duration length, @Nullable Integer limit) {
        if (limit == null) {
            return at;
        }
        if (limit == 0) {
            return at.plus(HORIZON).plus(HORIZON);
        }
        Instant earliest = at.minus(length);
        for (Instant begin : taken.subMap(earliest, false, at, true).keySet()) {
            if (count(taken.subMap(begin, true, begin.plus(length), false)) >= limit) {
                return begin.plus(length);
            }
        }
        if (count(taken.subMap(at, true, at.plus(length), false)) >= limit) {
            return taken.ceilingKey(at).plus(length);
        }
        return at;
    }

    private static int count(SortedMap<Instant, Integer> part) {
        return part.values().stream().mapToInt(Integer::intValue).sum();
    }
}

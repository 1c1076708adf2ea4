package dev.overture.model.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.Generate.constant;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import dev.overture.model.sending.MessageKind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/**
 * Compares the calendar with a checker that is slow and obvious: it tries every half hour and slides every window by
 * half hours. All quantities but the random gap are multiples of that, so with the instants just behind a random gap the
 * checker misses nothing. QuickTheories prints the seed of a failure.
 */
class CalendarPropertyTest {

    private static final Duration STEP = Duration.ofMinutes(30);
    private static final List<ZoneId> ZONES = Stream.of(
                    "Europe/Berlin", "Australia/Lord_Howe", "America/New_York", "Africa/Cairo", "Asia/Kolkata")
            .map(ZoneId::of)
            .toList();
    /** Half hours in the two weeks, one on each side of a jump of the clock, in which messages are put. */
    private static final int STEPS = 14 * 48;

    /** Shrinking runs the slow checker each time; without a bound a failure would take hours to report. */
    private static final int SHRINKS = 50;

    /** @param begin a week before the clocks of the zone jump, if they do */
    private record Case(
            Instant begin,
            ZoneId zone,
            KindLimits limits,
            WorkingHours hours,
            @Nullable RampUp rampUp,
            @Nullable CampaignWindow window) {

        Calendar calendar() {
            SendPolicy policy = new SendPolicy(Map.of(MessageKind.MESSAGE, limits), hours, rampUp);
            return new Calendar(policy, MessageKind.MESSAGE, zone, rampBegan(), holidays(), window);
        }

        LocalDate rampBegan() {
            return day(2);
        }

        Set<LocalDate> holidays() {
            return Set.of(day(10), day(14));
        }

        private LocalDate day(int index) {
            return begin.atZone(zone).toLocalDate().plusDays(index);
        }

        Instant instant(int steps) {
            return begin.plus(STEP.multipliedBy(steps));
        }

        List<Instant> instants(List<Integer> steps) {
            return steps.stream().map(this::instant).toList();
        }

        /** What this seed draws, seen where nothing but the gap objects. */
        Duration randomGap(long seed) {
            KindLimits gapAlone = new KindLimits(2, null, null, limits.minGap(), limits.maxGap());
            SendPolicy policy = new SendPolicy(Map.of(MessageKind.MESSAGE, gapAlone), WorkingHours.ALWAYS, null);
            Calendar calendar = new Calendar(policy, MessageKind.MESSAGE, ZoneOffset.UTC, rampBegan(), Set.of());
            return Duration.between(
                    begin, calendar.choose(List.of(begin), begin, seed).orElseThrow());
        }

        /** Every rule that stands against this instant. */
        private Set<Rule> objections(List<Instant> taken, Instant at, Duration gap) {
            Set<Rule> against = EnumSet.noneOf(Rule.class);
            LocalDate day = at.atZone(zone).toLocalDate();
            LocalTime time = at.atZone(zone).toLocalTime();
            if (window != null && !windowOpen(window, day, time)) {
                against.add(Rule.WINDOW);
            }
            if (hours.weekend().contains(day.getDayOfWeek())) {
                against.add(Rule.WEEKEND);
            }
            if (hours.holidaysOff() && holidays().contains(day)) {
                against.add(Rule.HOLIDAY);
            }
            if (!hours.from().equals(hours.to()) && (time.isBefore(hours.from()) || !time.isBefore(hours.to()))) {
                against.add(Rule.HOURS);
            }
            if (!apart(taken, at, gap)) {
                against.add(Rule.GAP);
            }
            if (!withinDay(taken, at, limits.perDay())) {
                against.add(Rule.PER_DAY);
            } else if (rampUp != null && !withinDay(taken, at, grown(rampUp, day))) {
                against.add(Rule.RAMP_UP);
            }
            if (!within(taken, at, Duration.ofHours(1), limits.perHour())) {
                against.add(Rule.PER_HOUR);
            }
            if (!within(taken, at, Duration.ofDays(7), limits.perSevenDays())) {
                against.add(Rule.PER_SEVEN_DAYS);
            }
            return against;
        }

        /** Whether nobody works then; the end of a window is no matter of hours. */
        boolean closed(Instant at) {
            Case endless = window == null
                    ? this
                    : new Case(
                            begin,
                            zone,
                            limits,
                            hours,
                            rampUp,
                            new CampaignWindow(window.from(), null, window.days(), window.opens(), window.closes()));
            Set<Rule> against = endless.objections(List.of(), at, Duration.ZERO);
            against.retainAll(EnumSet.of(Rule.WINDOW, Rule.WEEKEND, Rule.HOLIDAY, Rule.HOURS));
            return !against.isEmpty();
        }

        private static boolean windowOpen(CampaignWindow window, LocalDate day, LocalTime time) {
            return (window.from() == null || !day.isBefore(window.from()))
                    && (window.to() == null || !day.isAfter(window.to()))
                    && (window.days() == null || window.days().contains(day.getDayOfWeek()))
                    && (window.opens() == null || !time.isBefore(window.opens()))
                    && (window.closes() == null || time.isBefore(window.closes()));
        }

        private long grown(RampUp ramp, LocalDate day) {
            long age = day.toEpochDay() - rampBegan().toEpochDay();
            return age < 0 ? 0 : ramp.firstDay() + age * ramp.step();
        }

        private boolean apart(List<Instant> taken, Instant at, Duration gap) {
            return taken.stream()
                    .allMatch(other -> other.isAfter(at)
                            ? !at.plus(limits.minGap()).isAfter(other)
                            : !other.plus(gap).isAfter(at));
        }

        private boolean withinDay(List<Instant> taken, Instant at, long most) {
            LocalDate day = at.atZone(zone).toLocalDate();
            return taken.stream()
                            .filter(other -> other.atZone(zone).toLocalDate().equals(day))
                            .count()
                    < most;
        }

        private static boolean within(List<Instant> taken, Instant at, Duration length, @Nullable Integer most) {
            if (most == null) {
                return true;
            }
            Instant earliest = at.minus(length);
            long around = taken.stream()
                    .filter(other -> other.isAfter(earliest) && other.isBefore(at.plus(length)))
                    .count();
            if (around < most) {
                return true;
            }
            for (Instant from = wholeStep(at); from.isAfter(earliest); from = from.minus(STEP)) {
                if (inside(taken, from, length) >= most) {
                    return false;
                }
            }
            return inside(taken, at, length) < most;
        }

        private static long inside(List<Instant> taken, Instant from, Duration length) {
            Instant to = from.plus(length);
            return taken.stream()
                    .filter(other -> !other.isBefore(from) && other.isBefore(to))
                    .count();
        }

        private static Instant wholeStep(Instant at) {
            return Instant.ofEpochSecond(at.getEpochSecond() - at.getEpochSecond() % STEP.toSeconds());
        }

        /** The first instant that is allowed behind {@code gap} instead of the random gap. */
        Optional<Instant> slowly(List<Instant> taken, Instant notBefore, Duration gap) {
            return slowly(taken, notBefore, gap, Set.of());
        }

        /** The same where some rules are not asked; the end of the window always is. */
        Optional<Instant> slowly(List<Instant> taken, Instant notBefore, Duration gap, Set<Rule> ignored) {
            Instant last = notBefore.plus(Calendar.HORIZON);
            Stream<Instant> steps = Stream.iterate(notBefore, at -> !at.isAfter(last), (Instant at) -> at.plus(STEP));
            Stream<Instant> behindGaps = taken.stream()
                    .map(other -> other.plus(gap))
                    .filter(at -> !at.isBefore(notBefore) && !at.isAfter(last));
            return Stream.concat(steps, behindGaps)
                    .sorted()
                    .filter(at -> window == null
                            || window.to() == null
                            || !at.atZone(zone).toLocalDate().isAfter(window.to()))
                    .filter(at -> ignored.containsAll(objections(taken, at, gap)))
                    .findFirst();
        }
    }

    @Test
    void choosesTheFirstInstantThatNothingObjectsTo() {
        qt().withExamples(400)
                .withShrinkCycles(SHRINKS)
                .forAll(cases(), takenSteps(), integers().between(0, STEPS))
                .checkAssert((some, takenSteps, steps) -> {
                    List<Instant> taken = some.instants(takenSteps);
                    Instant notBefore = some.instant(steps);

                    assertThat(some.calendar().choose(taken, notBefore, steps))
                            .isEqualTo(some.slowly(taken, notBefore, some.randomGap(steps)));
                });
    }

    @Test
    void claimsTheFirstInstantThatNothingObjectsTo() {
        qt().withExamples(200)
                .withShrinkCycles(SHRINKS)
                .forAll(cases(), takenSteps(), integers().between(0, STEPS))
                .checkAssert((some, takenSteps, steps) -> {
                    List<Instant> taken = some.instants(takenSteps);
                    Instant at = some.instant(steps);

                    assertThat(some.calendar().claim(taken, at))
                            .isEqualTo(some.slowly(taken, at, some.limits().minGap()));
                });
    }

    @Test
    void neverChoosesWhatTheHardLimitsForbidWhateverTheRandomGap() {
        qt().withExamples(200)
                .withShrinkCycles(SHRINKS)
                .forAll(cases(), takenSteps(), integers().all())
                .checkAssert((some, takenSteps, seed) -> {
                    List<Instant> taken = some.instants(takenSteps);

                    some.calendar()
                            .choose(taken, some.begin(), seed)
                            .ifPresent(slot -> assertThat(some.calendar().claim(taken, slot))
                                    .contains(slot));
                });
    }

    @Test
    void namesTheRuleWithoutWhichTheSlotWouldComeEarliest() {
        qt().withExamples(200)
                .withShrinkCycles(SHRINKS)
                .forAll(cases(), takenSteps(), integers().between(0, STEPS))
                .checkAssert((some, takenSteps, steps) -> {
                    List<Instant> taken = some.instants(takenSteps);
                    Instant notBefore = some.instant(steps);
                    Duration gap = some.randomGap(steps);

                    Search search = some.calendar().explain(taken, notBefore, steps);

                    assertThat(Optional.ofNullable(search.slot()))
                            .isEqualTo(some.calendar().choose(taken, notBefore, steps));
                    Binding binding = search.binding();
                    if (binding == null) {
                        assertThat(some.objections(taken, notBefore, gap))
                                .satisfiesAnyOf(
                                        against -> assertThat(against).isEmpty(),
                                        against -> assertThat(some.calendar().endsBeforeTheHorizonOf(notBefore))
                                                .isTrue());
                    } else {
                        assertThat(some.objections(taken, notBefore, gap)).isNotEmpty();
                        assertThat(some.slowly(taken, notBefore, gap, Set.of(binding.rule()))
                                        .orElse(Instant.MAX))
                                .isEqualTo(earliestWithoutOne(some, taken, notBefore, gap));
                    }
                });
    }

    private static Instant earliestWithoutOne(Case some, List<Instant> taken, Instant notBefore, Duration gap) {
        return EnumSet.allOf(Rule.class).stream()
                .map(rule -> some.slowly(taken, notBefore, gap, Set.of(rule)).orElse(Instant.MAX))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    @Test
    void aPlanFillsTheCalendarWithoutBreakingALimit() {
        qt().withExamples(100)
                .withShrinkCycles(SHRINKS)
                .forAll(cases(), takenSteps())
                .checkAssert((some, takenSteps) -> {
                    List<Instant> taken = new ArrayList<>(some.instants(takenSteps));
                    Plan plan = some.calendar().plan(taken, some.begin());
                    for (int i = 0; i < 12 && plan.next() != null; i++) {
                        Instant next = plan.next();

                        assertThat(some.calendar().claim(taken, next)).contains(next);

                        taken.add(next);
                        plan.take();
                    }
                });
    }

    @Test
    void countsOpenTimeAsTheClockOnTheWallDoes() {
        qt().withExamples(200)
                .withShrinkCycles(SHRINKS)
                .forAll(cases(), integers().between(0, STEPS), integers().between(1, 60))
                .checkAssert((some, steps, halves) -> {
                    Instant from = some.instant(steps);
                    Optional<Instant> after = some.calendar().open().after(from, STEP.multipliedBy(halves));
                    // An instant that is reached when so many open half hours lie before it.
                    Instant at = from;
                    int open = 0;
                    while (open < halves && at.isBefore(from.plus(Calendar.HORIZON))) {
                        open += some.closed(at) ? 0 : 1;
                        at = at.plus(STEP);
                    }
                    if (open == halves) {
                        assertThat(after).contains(at);
                    }
                });
    }

    private static Gen<List<Integer>> takenSteps() {
        return lists().of(integers().between(0, STEPS)).ofSizeBetween(0, 14);
    }

    private static Gen<Case> cases() {
        Gen<ZoneId> zones = integers().between(0, ZONES.size() - 1).map(ZONES::get);
        Gen<Integer> months = integers().between(0, 1).map(half -> half == 0 ? 3 : 9);
        return zones.flatMap(zone ->
                months.flatMap(month -> limits().flatMap(limits -> hours().flatMap(hours -> rampUps()
                        .flatMap(ramp -> windows(begin(zone, month).atZone(zone).toLocalDate())
                                .map(window -> new Case(
                                        begin(zone, month),
                                        zone,
                                        limits,
                                        hours,
                                        ramp.orElse(null),
                                        window.orElse(null))))))));
    }

    /** Half of the campaigns have none. */
    private static Gen<Optional<CampaignWindow>> windows(LocalDate begin) {
        Gen<Optional<CampaignWindow>> some = integers()
                .between(-1, 12)
                .flatMap(from -> integers()
                        .between(0, 25)
                        .flatMap(length -> hours().map(hours -> Optional.of(new CampaignWindow(
                                from < 0 ? null : begin.plusDays(from),
                                length > 20 ? null : begin.plusDays(Math.max(from, 0) + length),
                                length % 2 == 0 ? null : EnumSet.complementOf(EnumSet.copyOf(weekendOr(hours))),
                                hours.from().equals(hours.to()) ? null : hours.from(),
                                hours.from().equals(hours.to()) ? null : hours.to())))));
        return some.mix(constant(Optional.empty()), 50);
    }

    private static Set<DayOfWeek> weekendOr(WorkingHours hours) {
        return hours.weekend().isEmpty() ? Set.of(DayOfWeek.TUESDAY) : hours.weekend();
    }

    private static Instant begin(ZoneId zone, int month) {
        Instant since =
                LocalDate.of(2026, month, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
        ZoneOffsetTransition jump = zone.getRules().nextTransition(since);
        return jump == null ? since : jump.getInstant().minus(Duration.ofDays(7));
    }

    private static Gen<KindLimits> limits() {
        Gen<Integer> perDay = integers().between(0, 4);
        return perDay.flatMap(day -> upTo(4).flatMap(hour -> upTo(8).flatMap(week -> gaps().flatMap(gap -> gaps().map(
                        spread -> new KindLimits(day, hour.orElse(null), week.orElse(null), gap, gap.plus(spread)))))));
    }

    private static Gen<Duration> gaps() {
        return integers().between(0, 4).map(STEP::multipliedBy);
    }

    /** None, or a limit that is zero now and then. */
    private static Gen<Optional<Integer>> upTo(int most) {
        return integers().between(-2, most).map(limit -> limit < 0 ? Optional.<Integer>empty() : Optional.of(limit));
    }

    private static Gen<WorkingHours> hours() {
        Gen<WorkingHours> office = integers()
                .between(0, 40)
                .flatMap(from -> integers()
                        .between(from + 1, 47)
                        .flatMap(to -> weekends()
                                .map(weekend -> new WorkingHours(
                                        LocalTime.MIDNIGHT.plus(STEP.multipliedBy(from)),
                                        LocalTime.MIDNIGHT.plus(STEP.multipliedBy(to)),
                                        weekend,
                                        true))));
        return office.mix(constant(WorkingHours.ALWAYS), 30);
    }

    private static Gen<Set<DayOfWeek>> weekends() {
        return integers().between(1, 7).map(DayOfWeek::of).map(first -> Set.of(first, first.plus(1)));
    }

    private static Gen<Optional<RampUp>> rampUps() {
        return integers()
                .between(0, 3)
                .map(first -> first == 0 ? Optional.<RampUp>empty() : Optional.of(new RampUp(first, first - 1)));
    }
}

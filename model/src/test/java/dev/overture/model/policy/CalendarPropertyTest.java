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
 * half hours. All quantities are multiples of that, so the checker misses nothing. QuickTheories prints the seed of a
 * failure.
 */
class CalendarPropertyTest {

    private static final Duration STEP = Duration.ofMinutes(30);
    private static final List<ZoneId> ZONES = Stream.of(
                    "Europe/Berlin", "Australia/Lord_Howe", "America/New_York", "Africa/Cairo", "Asia/Kolkata")
            .map(ZoneId::of)
            .toList();
    /** A week before most clocks of the north go forward. */
    private static final Instant BEGIN = Instant.parse("2026-03-20T00:00:00Z");

    private record Case(
            ZoneId zone,
            KindLimits limits,
            WorkingHours hours,
            @Nullable RampUp rampUp,
            Set<LocalDate> holidays) {

        Calendar calendar() {
            SendPolicy policy = new SendPolicy(Map.of(MessageKind.MESSAGE, limits), hours, rampUp);
            return new Calendar(policy, MessageKind.MESSAGE, zone, rampBegan(), holidays);
        }

        LocalDate rampBegan() {
            return LocalDate.of(2026, 3, 22);
        }

        boolean allows(List<Instant> taken, Instant at) {
            return open(at)
                    && apart(taken, at)
                    && withinDay(taken, at)
                    && within(taken, at, Duration.ofHours(1), limits.perHour())
                    && within(taken, at, Duration.ofDays(7), limits.perSevenDays());
        }

        private boolean open(Instant at) {
            LocalDate day = at.atZone(zone).toLocalDate();
            if (hours.weekend().contains(day.getDayOfWeek()) || holidays.contains(day)) {
                return false;
            }
            LocalTime time = at.atZone(zone).toLocalTime();
            return hours.from().equals(hours.to()) || (!time.isBefore(hours.from()) && time.isBefore(hours.to()));
        }

        private boolean apart(List<Instant> taken, Instant at) {
            return taken.stream()
                    .allMatch(other -> Duration.between(other, at).abs().compareTo(limits.minGap()) >= 0);
        }

        private boolean withinDay(List<Instant> taken, Instant at) {
            LocalDate day = at.atZone(zone).toLocalDate();
            long most = limits.perDay();
            if (rampUp != null) {
                long age = day.toEpochDay() - rampBegan().toEpochDay();
                most = age < 0 ? 0 : Math.min(most, rampUp.firstDay() + age * rampUp.step());
            }
            return taken.stream()
                            .filter(other -> other.atZone(zone).toLocalDate().equals(day))
                            .count()
                    < most;
        }

        private static boolean within(List<Instant> taken, Instant at, Duration length, @Nullable Integer most) {
            if (most == null) {
                return true;
            }
            for (Instant begin = at; begin.isAfter(at.minus(length)); begin = begin.minus(STEP)) {
                Instant from = begin;
                Instant to = begin.plus(length);
                long inside = taken.stream()
                        .filter(other -> !other.isBefore(from) && other.isBefore(to))
                        .count();
                if (inside >= most) {
                    return false;
                }
            }
            return true;
        }

        Optional<Instant> slowly(List<Instant> taken, Instant notBefore) {
            for (Instant at = notBefore; !at.isAfter(notBefore.plus(Calendar.HORIZON)); at = at.plus(STEP)) {
                if (allows(taken, at)) {
                    return Optional.of(at);
                }
            }
            return Optional.empty();
        }
    }

    @Test
    void choosesTheFirstInstantThatNothingObjectsTo() {
        qt().withExamples(400)
                .forAll(cases(), takenSlots(), integers().between(0, 14 * 48))
                .checkAssert((some, taken, steps) -> {
                    Instant notBefore = BEGIN.plus(STEP.multipliedBy(steps));

                    assertThat(some.calendar().choose(taken, notBefore, steps))
                            .isEqualTo(some.slowly(taken, notBefore));
                });
    }

    @Test
    void claimsTheFirstInstantThatNothingObjectsTo() {
        qt().withExamples(200)
                .forAll(cases(), takenSlots(), integers().between(0, 14 * 48))
                .checkAssert((some, taken, steps) -> {
                    Instant at = BEGIN.plus(STEP.multipliedBy(steps));

                    assertThat(some.calendar().claim(taken, at)).isEqualTo(some.slowly(taken, at));
                });
    }

    @Test
    void neverChoosesWhatTheHardLimitsForbidWhateverTheRandomGap() {
        qt().withExamples(200).forAll(cases(), takenSlots(), integers().all()).checkAssert((some, taken, seed) -> {
            KindLimits limits = some.limits();
            KindLimits random = new KindLimits(
                    limits.perDay(),
                    limits.perHour(),
                    limits.perSevenDays(),
                    limits.minGap(),
                    limits.minGap().plus(STEP.multipliedBy(3)));
            Case loose = new Case(some.zone(), random, some.hours(), some.rampUp(), some.holidays());

            loose.calendar()
                    .choose(taken, BEGIN, seed)
                    .ifPresent(slot ->
                            assertThat(loose.calendar().claim(taken, slot)).contains(slot));
        });
    }

    private static Gen<List<Instant>> takenSlots() {
        return lists().of(integers().between(0, 14 * 48).map(steps -> BEGIN.plus(STEP.multipliedBy(steps))))
                .ofSizeBetween(0, 14);
    }

    private static Gen<Case> cases() {
        Gen<ZoneId> zones = integers().between(0, ZONES.size() - 1).map(ZONES::get);
        return zones.flatMap(zone -> limits().flatMap(limits -> hours().flatMap(hours -> rampUps()
                .map(ramp -> new Case(
                        zone,
                        limits,
                        hours,
                        ramp.orElse(null),
                        hours.holidaysOff()
                                ? Set.of(LocalDate.of(2026, 3, 30), LocalDate.of(2026, 4, 3))
                                : Set.of())))));
    }

    private static Gen<KindLimits> limits() {
        Gen<Integer> perDay = integers().between(0, 4);
        return perDay.flatMap(day -> upTo(4).flatMap(hour -> upTo(8).flatMap(week -> integers()
                .between(0, 4)
                .map(gap -> new KindLimits(
                        day, hour.orElse(null), week.orElse(null), STEP.multipliedBy(gap), STEP.multipliedBy(gap))))));
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
                        .map(to -> new WorkingHours(
                                LocalTime.MIDNIGHT.plus(STEP.multipliedBy(from)),
                                LocalTime.MIDNIGHT.plus(STEP.multipliedBy(to)),
                                Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
                                true)));
        return office.mix(constant(WorkingHours.ALWAYS), 30);
    }

    private static Gen<Optional<RampUp>> rampUps() {
        return integers()
                .between(0, 3)
                .map(first -> first == 0 ? Optional.<RampUp>empty() : Optional.of(new RampUp(first, first - 1)));
    }
}

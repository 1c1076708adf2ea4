package dev.overture.model.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.sending.MessageKind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final WorkingHours OFFICE = new WorkingHours(
            LocalTime.of(9, 0), LocalTime.of(17, 0), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), true);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final List<Instant> taken = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-11-18T06:00:00Z, 2026-11-18T08:00:00Z
            2026-11-18T08:00:00Z, 2026-11-18T08:00:00Z
            2026-11-18T11:11:11Z, 2026-11-18T11:11:11Z
            2026-11-18T15:59:59Z, 2026-11-18T15:59:59Z
            2026-11-18T16:00:00Z, 2026-11-19T08:00:00Z
            2026-11-20T16:00:00Z, 2026-11-23T08:00:00Z
            2026-11-21T10:00:00Z, 2026-11-23T08:00:00Z
            2026-11-22T23:30:00Z, 2026-11-23T08:00:00Z
            2026-03-27T16:30:00Z, 2026-03-30T07:00:00Z
            2026-10-23T15:30:00Z, 2026-10-26T08:00:00Z
            """)
    void sendsInOfficeHoursOfTheAccount(Instant notBefore, Instant expected) {
        assertThat(calendar(limits(100, null, null, 0), OFFICE).choose(taken, notBefore, 1))
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            02:30, 17:00, 2026-03-28T23:00:00Z, 2026-03-29T01:00:00Z
            02:15, 02:45, 2026-03-28T23:00:00Z, 2026-03-30T00:15:00Z
            01:00, 02:30, 2026-03-29T01:00:00Z, 2026-03-29T23:00:00Z
            01:00, 02:30, 2026-03-29T01:20:00Z, 2026-03-29T23:00:00Z
            02:30, 17:00, 2026-10-25T01:10:00Z, 2026-10-25T01:30:00Z
            02:30, 17:00, 2026-10-24T22:00:00Z, 2026-10-25T00:30:00Z
            01:00, 02:30, 2026-10-25T00:40:00Z, 2026-10-25T01:00:00Z
            01:00, 02:30, 2026-10-25T01:30:00Z, 2026-10-26T00:00:00Z
            """)
    void keepsToTheClockOnTheWallWhenItJumps(LocalTime from, LocalTime to, Instant notBefore, Instant expected) {
        WorkingHours hours = new WorkingHours(from, to, Set.of(), false);

        assertThat(calendar(limits(100, null, null, 0), hours).choose(taken, notBefore, 1))
                .contains(expected);
    }

    @Test
    void keepsHolidaysFree() {
        Calendar calendar = new Calendar(
                policy(limits(100, null, null, 0), OFFICE, null),
                MessageKind.INVITATION,
                BERLIN,
                LONG_AGO,
                Set.of(LocalDate.of(2026, 12, 25)));

        assertThat(calendar.choose(taken, at("2026-12-24T17:00:00Z"), 1)).contains(at("2026-12-28T08:00:00Z"));
    }

    @Test
    void worksOnHolidaysWhereThePolicySaysSo() {
        WorkingHours hours = new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 0), Set.of(), false);
        Calendar calendar = new Calendar(
                policy(limits(100, null, null, 0), hours, null),
                MessageKind.INVITATION,
                BERLIN,
                LONG_AGO,
                Set.of(LocalDate.of(2026, 12, 25)));

        assertThat(calendar.choose(taken, at("2026-12-25T08:00:00Z"), 1)).contains(at("2026-12-25T08:00:00Z"));
    }

    @Test
    void countsTheDayOfTheAccountNotOfGreenwich() {
        Calendar calendar = calendar(limits(2, null, null, 0), WorkingHours.ALWAYS);
        // Both on the 18th in Berlin, though the first is on the 17th in Greenwich.
        taken.add(at("2026-11-17T23:30:00Z"));
        taken.add(at("2026-11-18T12:00:00Z"));

        assertThat(calendar.choose(taken, at("2026-11-18T13:00:00Z"), 1)).contains(at("2026-11-18T23:00:00Z"));
        assertThat(calendar.choose(taken, at("2026-11-17T12:00:00Z"), 1)).contains(at("2026-11-17T12:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-03-28T23:10:00Z, 2026-03-29T22:00:00Z
            2026-10-24T22:10:00Z, 2026-10-25T23:00:00Z
            """)
    void knowsThatDaysCanHave23And25Hours(Instant sent, Instant nextDay) {
        taken.add(sent);

        assertThat(calendar(limits(1, null, null, 0), WorkingHours.ALWAYS).choose(taken, sent, 1))
                .contains(nextDay);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-10-25T22:50:00Z, 2026-10-25T22:10:00Z, 2026-10-25T23:00:00Z
            2026-03-29T22:30:00Z, 2026-03-29T10:00:00Z, 2026-03-29T10:00:00Z
            """)
    void countsWholeDaysOf23And25Hours(Instant planned, Instant notBefore, Instant expected) {
        taken.add(planned);

        assertThat(calendar(limits(1, null, null, 0), WorkingHours.ALWAYS).choose(taken, notBefore, 1))
                .contains(expected);
    }

    @Test
    void sendsAtMostFiveInAnyHour() {
        Calendar calendar = calendar(limits(100, 5, null, 0), WorkingHours.ALWAYS);
        LongStream.of(0, 10, 20, 30, 40)
                .forEach(minute -> taken.add(at("2026-11-18T10:00:00Z").plus(minutes(minute))));

        assertThat(calendar.choose(taken, at("2026-11-18T10:50:00Z"), 1)).contains(at("2026-11-18T11:00:00Z"));
        assertThat(calendar.choose(taken, at("2026-11-18T09:30:00Z"), 1)).contains(at("2026-11-18T09:30:00Z"));
    }

    @Test
    void doesNotFillAnHourThatPlannedMessagesWillFill() {
        Calendar calendar = calendar(limits(100, 2, null, 0), WorkingHours.ALWAYS);
        taken.add(at("2026-11-18T10:30:00Z"));
        taken.add(at("2026-11-18T10:40:00Z"));

        assertThat(calendar.choose(taken, at("2026-11-18T10:00:00Z"), 1)).contains(at("2026-11-18T11:30:00Z"));
    }

    @Test
    void countsSevenRollingDays() {
        Calendar calendar = calendar(limits(100, null, 3, 0), WorkingHours.ALWAYS);
        taken.addAll(List.of(at("2026-11-10T10:00:00Z"), at("2026-11-12T10:00:00Z"), at("2026-11-14T10:00:00Z")));

        assertThat(calendar.choose(taken, at("2026-11-15T00:00:00Z"), 1)).contains(at("2026-11-17T10:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0, ,
            5, 0,
            5, , 0
            """)
    void takesZeroForNothingAtAll(int perDay, @Nullable Integer perHour, @Nullable Integer perSevenDays) {
        Calendar calendar = calendar(limits(perDay, perHour, perSevenDays, 0), WorkingHours.ALWAYS);

        assertThat(calendar.choose(taken, at("2026-11-18T10:00:00Z"), 1)).isEmpty();
        assertThat(calendar.claim(taken, at("2026-11-18T10:00:00Z"))).isEmpty();
    }

    @Test
    void sendsNothingOfAKindThatThePolicyDoesNotName() {
        SendPolicy policy = new SendPolicy(Map.of(), WorkingHours.ALWAYS, null);
        Calendar calendar = new Calendar(policy, MessageKind.EMAIL, BERLIN, LONG_AGO, Set.of());

        assertThat(calendar.choose(taken, at("2026-11-18T10:00:00Z"), 1)).isEmpty();
    }

    @Test
    void growsWithTheAccount() {
        Calendar calendar = new Calendar(
                policy(limits(4, null, null, 0), WorkingHours.ALWAYS, new RampUp(1, 1)),
                MessageKind.INVITATION,
                ZoneId.of("UTC"),
                LocalDate.of(2026, 11, 16),
                Set.of());

        for (int i = 0; i < 14; i++) {
            taken.add(calendar.choose(taken, at("2026-11-15T00:00:00Z"), i).orElseThrow());
        }

        assertThat(taken.stream().map(slot -> slot.atZone(ZoneId.of("UTC")).getDayOfMonth()))
                .containsExactly(16, 17, 17, 18, 18, 18, 19, 19, 19, 19, 20, 20, 20, 20);
    }

    @Test
    void keepsARandomGapBehindANeighbourAndTheHardGapBeforeOne() {
        KindLimits limits = new KindLimits(100, null, null, minutes(8), minutes(30));
        Calendar calendar = calendar(limits, WorkingHours.ALWAYS);
        taken.add(at("2026-11-18T10:00:00Z"));

        List<Duration> gaps = LongStream.range(0, 200)
                .mapToObj(seed -> Duration.between(
                        taken.get(0), calendar.choose(taken, taken.get(0), seed).orElseThrow()))
                .toList();

        assertThat(gaps).allMatch(gap -> gap.compareTo(minutes(8)) >= 0 && gap.compareTo(minutes(30)) <= 0);
        assertThat(gaps.stream().distinct().count()).isGreaterThan(150);
        assertThat(calendar.choose(taken, at("2026-11-18T09:52:00Z"), 7)).contains(at("2026-11-18T09:52:00Z"));
        assertThat(calendar.choose(taken, at("2026-11-18T09:52:01Z"), 7).orElseThrow())
                .isAfterOrEqualTo(at("2026-11-18T10:08:00Z"));
    }

    @Test
    void givesTheSameAnswerToTheSameSeed() {
        Calendar calendar = calendar(new KindLimits(100, 5, 80, minutes(8), minutes(30)), OFFICE);
        taken.add(at("2026-11-18T10:00:00Z"));
        taken.add(at("2026-11-18T10:21:00Z"));

        Optional<Instant> first = calendar.choose(taken, at("2026-11-18T10:00:00Z"), 42);

        assertThat(calendar.choose(List.of(taken.get(1), taken.get(0)), at("2026-11-18T10:00:00Z"), 42))
                .isEqualTo(first);
    }

    @Test
    void claimsByTheHardGapAlone() {
        Calendar calendar = calendar(new KindLimits(100, null, null, minutes(8), minutes(30)), WorkingHours.ALWAYS);
        taken.add(at("2026-11-18T10:00:00Z"));

        assertThat(calendar.claim(taken, at("2026-11-18T10:08:00Z"))).contains(at("2026-11-18T10:08:00Z"));
        assertThat(calendar.claim(taken, at("2026-11-18T10:07:59Z"))).contains(at("2026-11-18T10:08:00Z"));
    }

    @Test
    void spreadsABacklogInsteadOfReleasingIt() {
        Calendar calendar = calendar(new KindLimits(20, 5, 80, minutes(8), minutes(30)), OFFICE);
        Instant monday = at("2026-11-16T08:00:00Z");
        for (int i = 0; i < 169; i++) {
            taken.add(calendar.choose(taken, monday, i).orElseThrow());
        }

        assertThat(taken.stream()
                        .filter(slot -> slot.isBefore(monday.plus(Duration.ofDays(7))))
                        .count())
                .isLessThanOrEqualTo(80);
        assertThat(taken.stream()
                        .filter(slot -> slot.isBefore(monday.plus(Duration.ofHours(1))))
                        .count())
                .isLessThanOrEqualTo(5);
    }

    @Test
    void looksNoFurtherThanThirtyDays() {
        WorkingHours mondays = new WorkingHours(
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                Set.of(
                        DayOfWeek.TUESDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.THURSDAY,
                        DayOfWeek.FRIDAY,
                        DayOfWeek.SATURDAY,
                        DayOfWeek.SUNDAY),
                false);
        Calendar calendar = calendar(limits(1, null, null, 0), mondays);
        Instant monday = at("2026-11-16T08:00:00Z");
        for (int week = 0; week < 5; week++) {
            assertThat(calendar.choose(taken, monday, 1)).contains(monday.plus(Duration.ofDays(7L * week)));
            taken.add(monday.plus(Duration.ofDays(7L * week)));
        }

        assertThat(calendar.choose(taken, monday, 1)).isEmpty();
    }

    @Test
    void blamesTheFullCapWhereTheRampIsUsedUpAsWell() {
        Calendar young = new Calendar(
                policy(limits(1, null, null, 0), WorkingHours.ALWAYS, new RampUp(1, 0)),
                MessageKind.INVITATION,
                BERLIN,
                LocalDate.of(2026, 11, 19),
                Set.of());

        assertThat(young.explain(List.of(at("2026-11-18T09:00:00Z")), at("2026-11-18T10:00:00Z"), 1)
                        .binding())
                .extracting(Binding::rule)
                .isEqualTo(Rule.PER_DAY);
    }

    private static Calendar calendar(KindLimits limits, WorkingHours hours) {
        return new Calendar(policy(limits, hours, null), MessageKind.INVITATION, BERLIN, LONG_AGO, Set.of());
    }

    private static SendPolicy policy(KindLimits limits, WorkingHours hours, @Nullable RampUp rampUp) {
        return new SendPolicy(Map.of(MessageKind.INVITATION, limits), hours, rampUp);
    }

    private static KindLimits limits(
            int perDay, @Nullable Integer perHour, @Nullable Integer perSevenDays, int gapMinutes) {
        return new KindLimits(perDay, perHour, perSevenDays, minutes(gapMinutes), minutes(gapMinutes));
    }

    private static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}

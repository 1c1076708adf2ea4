package dev.overture.api.accounts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.api.problems.ApiException;
import dev.overture.api.problems.Asked;
import dev.overture.api.problems.ErrorDetail;
import dev.overture.model.policy.KindLimits;
import dev.overture.model.policy.NoteLimits;
import dev.overture.model.policy.RampUp;
import dev.overture.model.policy.SendPolicy;
import dev.overture.model.policy.WorkingHours;
import dev.overture.model.sending.MessageKind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a policy that somebody wrote and names every field that is wrong. */
final class PolicyReader {

    private final List<ErrorDetail> errors = new ArrayList<>();
    private final Map<MessageKind, KindLimits> kinds = new EnumMap<>(MessageKind.class);
    private @Nullable WorkingHours hours;
    private @Nullable RampUp rampUp;
    private @Nullable NoteLimits notes;

    private PolicyReader() {}

    /** @throws ApiException naming everything that is wrong */
    static SendPolicy read(JsonNode policy) {
        PolicyReader reader = new PolicyReader();
        if (policy.isObject()) {
            reader.policy(
                    new Asked(policy, "policy", reader.errors).only(Set.of("kinds", "hours", "ramp_up", "notes")));
        } else {
            reader.errors.add(ErrorDetail.of("wrong_type", "policy", "must be an object"));
        }
        if (reader.hours == null || !reader.errors.isEmpty()) {
            throw ApiException.invalid("invalid_policy", "The policy is not valid.", reader.errors);
        }
        return new SendPolicy(reader.kinds, reader.hours, reader.rampUp, reader.notes);
    }

    private void policy(Asked policy) {
        policy.object("kinds", this::kinds);
        policy.object("hours", this::hours);
        if (policy.has("ramp_up")) {
            policy.object("ramp_up", this::rampUp);
        }
        if (policy.has("notes")) {
            policy.object("notes", this::notes);
        }
    }

    private void kinds(Asked all) {
        for (String name : all.names()) {
            Optional<MessageKind> kind = EnumSet.allOf(MessageKind.class).stream()
                    .filter(known -> known.code().equals(name))
                    .findFirst();
            if (kind.isEmpty()) {
                all.report("unknown_field", name, "there is no such kind of message");
            } else {
                all.object(name, limits -> kinds.computeIfAbsent(kind.get(), k -> limits(limits)));
            }
        }
    }

    private @Nullable KindLimits limits(Asked limits) {
        limits.only(Set.of("per_day", "per_hour", "per_seven_days", "min_gap", "max_gap"));
        Integer perDay = limits.number("per_day", true);
        Integer perHour = limits.number("per_hour", false);
        Integer perSevenDays = limits.number("per_seven_days", false);
        Duration minGap = limits.duration("min_gap");
        Duration maxGap = limits.duration("max_gap");
        return perDay == null || minGap == null || maxGap == null
                ? null
                : checked(limits, () -> new KindLimits(perDay, perHour, perSevenDays, minGap, maxGap));
    }

    private void hours(Asked asked) {
        asked.only(Set.of("from", "to", "weekend", "holidays_off"));
        LocalTime from = asked.time("from");
        LocalTime to = asked.time("to");
        Set<DayOfWeek> weekend = asked.days("weekend");
        Boolean holidaysOff = asked.flag("holidays_off");
        if (from != null && to != null && weekend != null && holidaysOff != null) {
            hours = checked(asked, () -> new WorkingHours(from, to, weekend, holidaysOff));
        }
    }

    private void rampUp(Asked asked) {
        asked.only(Set.of("first_day", "step"));
        Integer firstDay = asked.number("first_day", true);
        Integer step = asked.number("step", true);
        if (firstDay != null && step != null) {
            rampUp = checked(asked, () -> new RampUp(firstDay, step));
        }
    }

    private void notes(Asked asked) {
        asked.only(Set.of("max_length", "per_thirty_days"));
        Integer maxLength = asked.number("max_length", true);
        Integer perThirtyDays = asked.number("per_thirty_days", false);
        if (maxLength != null) {
            notes = checked(asked, () -> new NoteLimits(maxLength, perThirtyDays));
        }
    }

    /** The records say {@code field: what is wrong} themselves. */
    private static <T> @Nullable T checked(Asked asked, Supplier<T> record) {
        try {
            return record.get();
        } catch (IllegalArgumentException outOfRange) {
            String[] told = String.valueOf(outOfRange.getMessage()).split(": ", 2);
            asked.report("out_of_range", told[0], told[told.length - 1]);
            return null;
        }
    }
}

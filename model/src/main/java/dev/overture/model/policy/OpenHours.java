package dev.overture.model.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When an account works: its working hours without weekends, holidays and what a campaign's window leaves out. */
public final class OpenHours {

    private static final Taken NOTHING = new Taken(List.of(), Instant.EPOCH);

    private final List<SlotRule> rules = new ArrayList<>();
    private final List<HoursRule> hours = new ArrayList<>();
    private final List<DayOffRule> daysOff = new ArrayList<>();

    /**
     * @param zone in which days and hours are meant
     * @param holidays as far ahead as anybody will ask
     * @param window of a campaign, or null
     */
    public OpenHours(WorkingHours working, ZoneId zone, Set<LocalDate> holidays, @Nullable CampaignWindow window) {
        Set<LocalDate> off = Set.copyOf(holidays);
        if (window != null) {
            WorkingHours own = window.hours();
            LocalDate from = window.from();
            daysOff.add(new DayOffRule(
                    Rule.WINDOW,
                    zone,
                    day -> (from != null && day.isBefore(from)) || own.weekend().contains(day.getDayOfWeek())));
            hours.add(new HoursRule(Rule.WINDOW, zone, own));
        }
        daysOff.add(new DayOffRule(Rule.WEEKEND, zone, day -> working.weekend().contains(day.getDayOfWeek())));
        if (working.holidaysOff()) {
            daysOff.add(new DayOffRule(Rule.HOLIDAY, zone, off::contains));
        }
        hours.add(new HoursRule(Rule.HOURS, zone, working));
        rules.addAll(daysOff);
        rules.addAll(hours);
    }

    List<SlotRule> rules() {
        return List.copyOf(rules);
    }

    boolean worksOn(LocalDate day) {
        return daysOff.stream().noneMatch(rule -> rule.off().test(day));
    }

    /** The first open instant not before {@code at}; empty where the next {@link Calendar#HORIZON} has none. */
    public Optional<Instant> opens(Instant at) {
        Instant last = at.plus(Calendar.HORIZON);
        Instant candidate = at;
        while (!candidate.isAfter(last)) {
            Instant next = objectionEnd(candidate);
            if (next.equals(candidate)) {
                return Optional.of(candidate);
            }
            candidate = next;
        }
        return Optional.empty();
    }

    /** When so much open time has passed since {@code from}; empty where the {@link Calendar#HORIZON} has less. */
    public Optional<Instant> after(Instant from, Duration openTime) {
        Instant last = from.plus(Calendar.HORIZON);
        Duration left = openTime;
        Instant at = from;
        while (!at.isAfter(last)) {
            Optional<Instant> opens = opens(at);
            if (opens.isEmpty()) {
                return Optional.empty();
            }
            Instant closes = closes(opens.get());
            Duration stretch = Duration.between(opens.get(), closes);
            if (stretch.compareTo(left) >= 0) {
                return Optional.of(opens.get().plus(left));
            }
            left = left.minus(stretch);
            at = closes;
        }
        return Optional.empty();
    }

    private Instant objectionEnd(Instant at) {
        for (SlotRule rule : rules) {
            Binding objection = rule.against(NOTHING, at, Duration.ZERO);
            if (objection != null) {
                return objection.until();
            }
        }
        return at;
    }

    private Instant closes(Instant at) {
        return hours.stream()
                .map(rule -> rule.closes(at))
                .min(Instant::compareTo)
                .orElseThrow();
    }
}

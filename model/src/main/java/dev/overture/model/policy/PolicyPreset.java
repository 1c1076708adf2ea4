package dev.overture.model.policy;

import dev.overture.model.Coded;
import dev.overture.model.sending.MessageKind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Policies that an account can be given by name. */
public enum PolicyPreset implements Coded {
    /** The default: far below every published limit, growing slowly. */
    CONSERVATIVE {
        @Override
        public SendPolicy policy() {
            return new SendPolicy(
                    Map.of(
                            MessageKind.INVITATION, new KindLimits(20, 5, 80, minutes(8), minutes(30)),
                            MessageKind.MESSAGE, new KindLimits(50, null, null, minutes(2), minutes(10)),
                            MessageKind.INMAIL, new KindLimits(20, null, null, minutes(2), minutes(10)),
                            MessageKind.EMAIL, new KindLimits(30, null, null, minutes(2), minutes(10)),
                            MessageKind.WHATSAPP, new KindLimits(20, null, null, minutes(1), minutes(5)),
                            MessageKind.WITHDRAWAL, new KindLimits(20, null, null, minutes(2), minutes(10)),
                            MessageKind.PROFILE_VIEW, new KindLimits(80, null, null, NO_GAP, NO_GAP)),
                    OFFICE_HOURS,
                    new RampUp(5, 1));
        }
    },
    /** Unipile's published figures for an active, paid LinkedIn account. */
    VENDOR {
        @Override
        public SendPolicy policy() {
            return new SendPolicy(
                    Map.of(
                            MessageKind.INVITATION, new KindLimits(80, null, 200, minutes(2), minutes(5)),
                            MessageKind.MESSAGE, new KindLimits(100, null, null, minutes(1), minutes(3)),
                            MessageKind.INMAIL, new KindLimits(30, null, null, minutes(1), minutes(3)),
                            MessageKind.EMAIL, new KindLimits(100, null, null, minutes(1), minutes(3)),
                            MessageKind.WHATSAPP, new KindLimits(50, null, null, Duration.ofSeconds(20), minutes(2)),
                            MessageKind.WITHDRAWAL, new KindLimits(80, null, null, minutes(1), minutes(3)),
                            MessageKind.PROFILE_VIEW, new KindLimits(100, null, null, NO_GAP, NO_GAP)),
                    OFFICE_HOURS,
                    null);
        }
    },
    /** What the queue-and-cron systems used: 40 a day, 2 minutes apart, 100 invitations a week. */
    SEED {
        @Override
        public SendPolicy policy() {
            KindLimits each = new KindLimits(40, null, null, minutes(2), minutes(2));
            return new SendPolicy(
                    Map.of(
                            MessageKind.INVITATION, new KindLimits(40, null, 100, minutes(2), minutes(2)),
                            MessageKind.MESSAGE, each,
                            MessageKind.INMAIL, each,
                            MessageKind.EMAIL, each,
                            MessageKind.WHATSAPP, each,
                            MessageKind.WITHDRAWAL, each,
                            MessageKind.PROFILE_VIEW, new KindLimits(80, null, null, NO_GAP, NO_GAP)),
                    OFFICE_HOURS,
                    null);
        }
    },
    /** For the sandbox only: always open, gaps under 200 ms, 10,000 of each kind a day. */
    DEMO {
        @Override
        public SendPolicy policy() {
            KindLimits each = new KindLimits(10_000, null, null, Duration.ofMillis(20), Duration.ofMillis(150));
            Map<MessageKind, KindLimits> kinds = new EnumMap<>(MessageKind.class);
            EnumSet.allOf(MessageKind.class).forEach(kind -> kinds.put(kind, each));
            return new SendPolicy(kinds, WorkingHours.ALWAYS, null);
        }
    };

    private static final Duration NO_GAP = Duration.ZERO;
    private static final WorkingHours OFFICE_HOURS = new WorkingHours(
            LocalTime.of(9, 0), LocalTime.of(17, 0), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), true);

    /** The policy of this name, with Saturday and Sunday off unless it works always. */
    public abstract SendPolicy policy();

    /** The same with the weekend of a country; null for none. */
    public SendPolicy policy(@Nullable String country) {
        SendPolicy usual = policy();
        WorkingHours hours = usual.hours();
        return hours.weekend().isEmpty()
                ? usual
                : new SendPolicy(
                        usual.kinds(),
                        new WorkingHours(hours.from(), hours.to(), Weekends.of(country), hours.holidaysOff()),
                        usual.rampUp(),
                        usual.notes());
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}

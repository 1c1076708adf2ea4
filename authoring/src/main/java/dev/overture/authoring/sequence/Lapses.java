package dev.overture.authoring.sequence;

import dev.overture.model.sequence.Lapse;
import java.util.Locale;

/** How delays are written. */
final class Lapses {

    private Lapses() {}

    /** What reads back to the same delay. */
    static String write(Lapse lapse) {
        if (lapse instanceof Lapse.Time time) {
            return Durations.write(time.duration());
        }
        if (lapse instanceof Lapse.WorkingDays days) {
            return days.count() == 1 ? "1 working day" : days.count() + " working days";
        }
        Lapse.Until until = (Lapse.Until) lapse;
        String day = until.day() == null ? "" : until.day().name().toLowerCase(Locale.ROOT) + " ";
        return "until " + day + until.time();
    }
}

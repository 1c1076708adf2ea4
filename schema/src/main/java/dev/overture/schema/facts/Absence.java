package dev.overture.schema.facts;

import dev.overture.model.ids.CampaignProspectId;
import dev.overture.schema.TimeOrderedIds;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** The person is away: nothing goes out to them until they are back. Nobody ends by it. */
final class Absence {

    private static final String REASON = "out_of_office";
    private static final LocalTime BACK_AT = LocalTime.of(8, 0);
    private static final Duration NO_DAY_NAMED = Duration.ofDays(7);

    private final Recording recording;
    private final TimeOrderedIds ids;

    Absence(Recording recording, TimeOrderedIds ids) {
        this.recording = recording;
        this.ids = ids;
    }

    RecordedFact apply() {
        NewFact fact = recording.fact();
        TimedHold hold = new TimedHold(recording, ids, REASON);
        Instant until = until(fact);
        List<CampaignProspectId> held =
                recording.dao(TimedHoldDao.class).lockLive(fact.workspace(), fact.prospect()).stream()
                        .filter(each -> hold.put(each, until))
                        .toList();
        return recording.result(held, recording.dao(StopDao.class).listInFlight(fact.workspace(), fact.prospect()));
    }

    private Instant until(NewFact fact) {
        LocalDate back = fact.answer() == null ? null : fact.answer().back();
        return back == null
                ? fact.occurredAt().plus(NO_DAY_NAMED)
                : back.atTime(BACK_AT).atZone(zone(fact)).toInstant();
    }

    private ZoneId zone(NewFact fact) {
        return fact.account() == null
                ? ZoneOffset.UTC
                : recording
                        .dao(StopDao.class)
                        .findZone(fact.workspace(), fact.account())
                        .map(ZoneId::of)
                        .orElse(ZoneOffset.UTC);
    }
}

package dev.overture.schema.facts;

import dev.overture.schema.TimeOrderedIds;
import java.util.List;

/** An e-mail came back: its address is not written to again. Nobody ends by it, other channels may still work. */
final class Bounce {

    private final Recording recording;
    private final TimeOrderedIds ids;

    Bounce(Recording recording, TimeOrderedIds ids) {
        this.recording = recording;
        this.ids = ids;
    }

    RecordedFact apply() {
        NewFact fact = recording.fact();
        recording
                .dao(SuppressionDao.class)
                .suppressBounced(
                        ids.next(),
                        fact.workspace(),
                        fact.prospect(),
                        fact.message(),
                        "bounced",
                        "mail server",
                        recording.now());
        return recording.result(List.of(), List.of());
    }
}

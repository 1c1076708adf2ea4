package dev.overture.authoring.sequence;

import dev.overture.model.sequence.ReplyStop;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code stop_on_reply}. */
final class ReplyStopReader {

    private static final String FIELD = "stop_on_reply";

    private final Reading reading;

    ReplyStopReader(Reading reading) {
        this.reading = reading;
    }

    /** The default where nothing is written or something wrong, which has been reported then. */
    ReplyStop read(Written.Entries top) {
        return top.find(FIELD).map(entry -> read(entry.value())).orElse(ReplyStop.DEFAULT);
    }

    private ReplyStop read(Written value) {
        if (!(value instanceof Written.Entries map)) {
            return new ReplyStop(scope(value, FIELD), null);
        }
        reading.keys().check(map, FIELD, List.of("scope", "pause_colleagues"));
        ReplyStop.Scope scope = map.find("scope")
                .map(entry -> scope(entry.value(), FIELD + ".scope"))
                .orElse(ReplyStop.DEFAULT.scope());
        @Nullable
        Duration pause = map.find("pause_colleagues")
                .map(entry -> reading.durations().read(entry.value(), FIELD + ".pause_colleagues"))
                .orElse(null);
        return new ReplyStop(scope, pause);
    }

    private ReplyStop.Scope scope(Written value, String field) {
        ReplyStop.Scope scope = Choices.read(
                reading.problems(), value, field, Arrays.asList(ReplyStop.Scope.values()), ReplyStop.Scope::code);
        return scope == null ? ReplyStop.DEFAULT.scope() : scope;
    }
}

package dev.overture.authoring.sequence;

import dev.overture.model.sequence.Awaited;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One step of {@code flow_settings}: which kind of step of ours it is, and how its map is to be read. */
record FlowStep(String kind, Written.Entries map, String field) {

    private static final List<String> KEYS = List.of(
            "order",
            "channel",
            "type",
            "delay_days",
            "delay_hours",
            "delay_minutes",
            "message",
            "template",
            "subject",
            "body",
            "wait_for",
            "timeout_days");
    private static final List<String> CHANNELS = List.of("linkedin", "email", "whatsapp");
    private static final List<String> TYPES =
            List.of("connection_request", "message", "direct_message", "follow_up", "email", "whatsapp");
    private static final Map<String, String> CHANNEL_OF_TYPE =
            Map.of("connection_request", "linkedin", "email", "email", "whatsapp", "whatsapp");
    private static final Map<String, String> KIND_OF_CHANNEL =
            Map.of("linkedin", "message", "email", "email", "whatsapp", "whatsapp");

    /** Null if its kind is wrong, which has been reported then. */
    static @Nullable FlowStep of(Written item, String field, Reading reading) {
        if (!(item instanceof Written.Entries map)) {
            reading.problems()
                    .add("wrong_type", item.at(), field, "a step is a map with channel and type, not " + item.kind());
            return null;
        }
        reading.keys().check(map, field, KEYS);
        Optional<Written.Entry> channelEntry = map.find("channel");
        Optional<Written.Entry> typeEntry = map.find("type");
        String channel = choice(channelEntry, Keys.path(field, "channel"), CHANNELS, reading);
        String type = choice(typeEntry, Keys.path(field, "type"), TYPES, reading);
        if ((channelEntry.isPresent() && channel == null) || (typeEntry.isPresent() && type == null)) {
            return null;
        }
        if (type == null && (channel == null || channel.equals("linkedin"))) {
            reading.problems()
                    .add(
                            "missing",
                            map.at(),
                            Keys.path(field, "type"),
                            "a step needs a 'type', such as connection_request or message");
            return null;
        }
        String needed = type == null ? null : CHANNEL_OF_TYPE.get(type);
        if (needed != null && channel != null && !needed.equals(channel)) {
            reading.problems()
                    .add(
                            "two_kinds",
                            map.at(),
                            Keys.path(field, "channel"),
                            "'" + type + "' goes by " + needed + ", not by " + channel);
            return null;
        }
        String way = needed != null ? needed : channel == null ? "linkedin" : channel;
        String kind = "connection_request".equals(type) ? "invite" : KIND_OF_CHANNEL.getOrDefault(way, way);
        return new FlowStep(kind, map, field);
    }

    private static @Nullable String choice(
            Optional<Written.Entry> entry, String path, List<String> words, Reading reading) {
        return entry.map(found -> Choices.read(reading.problems(), found.value(), path, words, word -> word))
                .orElse(null);
    }

    boolean invites() {
        return kind.equals("invite");
    }

    String path(String key) {
        return Keys.path(field, key);
    }

    /** Whether it waits for the acceptance of a connection request. */
    boolean waits(Reading reading) {
        Optional<Written.Entry> event = map.find("wait_for");
        if (event.isEmpty()) {
            map.find("timeout_days")
                    .ifPresent(entry -> reading.problems()
                            .add(
                                    "unknown_key",
                                    entry.keyAt(),
                                    path("timeout_days"),
                                    "unknown key 'timeout_days'; it belongs to 'wait_for'"));
            return false;
        }
        String known = Awaited.CONNECTION_ACCEPTED.code();
        return Choices.read(reading.problems(), event.get().value(), path("wait_for"), List.of(known), word -> word)
                != null;
    }
}

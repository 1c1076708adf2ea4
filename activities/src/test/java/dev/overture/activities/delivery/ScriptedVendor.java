package dev.overture.activities.delivery;

import dev.overture.model.sending.WriteOutcome;
import dev.overture.providers.InmailCredits;
import dev.overture.providers.MessageSender;
import dev.overture.providers.OutboundMessage;
import dev.overture.providers.ProfileReader;
import dev.overture.providers.SentReader;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A vendor whose every answer the test decides; what no answer was scripted for goes well. */
final class ScriptedVendor implements MessageSender, SentReader, ProfileReader, InmailCredits {

    private final List<OutboundMessage> written = new CopyOnWriteArrayList<>();
    private final Deque<WriteOutcome> outcomes = new ArrayDeque<>();
    private final Deque<Sighting> sightings = new ArrayDeque<>();
    private Credits credits = new Credits.NotTold();
    private ProfileLookup profile = new ProfileLookup.Nobody();
    private Runnable meanwhile = () -> {};

    ScriptedVendor answering(WriteOutcome... scripted) {
        outcomes.addAll(List.of(scripted));
        return this;
    }

    ScriptedVendor showing(Sighting... scripted) {
        sightings.addAll(List.of(scripted));
        return this;
    }

    /** What happens elsewhere while a message is being written. */
    ScriptedVendor whileWriting(Runnable scripted) {
        meanwhile = scripted;
        return this;
    }

    ScriptedVendor knowing(Profile person) {
        profile = new ProfileLookup.Found(person);
        return this;
    }

    List<OutboundMessage> written() {
        return List.copyOf(written);
    }

    @Override
    public synchronized WriteOutcome send(OutboundMessage message, Instant writeUntil) {
        written.add(message);
        meanwhile.run();
        WriteOutcome scripted = outcomes.poll();
        return scripted == null ? new WriteOutcome.Accepted("id-" + written.size(), null, null, null) : scripted;
    }

    @Override
    public synchronized Sighting lookFor(OutboundMessage message, Instant notBefore) {
        Sighting scripted = sightings.poll();
        return scripted == null ? new Sighting.Unclear("nothing scripted") : scripted;
    }

    ScriptedVendor withCredits(int left) {
        credits = new Credits.Known(left);
        return this;
    }

    @Override
    public Credits lookUp(String vendorAccountId) {
        return credits;
    }

    @Override
    public ProfileLookup lookup(String vendorAccountId, String identifier) {
        return profile;
    }
}

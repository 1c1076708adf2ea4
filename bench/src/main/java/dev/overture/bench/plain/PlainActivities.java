package dev.overture.bench.plain;

import io.temporal.activity.ActivityInterface;

/** The three steps. */
@ActivityInterface
public interface PlainActivities {

    /** Looks the person up and invites; answers the vendor's id of the person. */
    String invite(PlainProspect prospect);

    /** Sends the first message; answers the vendor's id of the chat. */
    String begin(PlainProspect prospect, String recipient);

    /** Sends the second message. */
    void goOn(PlainProspect prospect, String recipient, String chat);
}

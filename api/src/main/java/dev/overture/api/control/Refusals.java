package dev.overture.api.control;

import dev.overture.api.problems.ApiException;
import java.util.Map;

/** Says in a sentence why a command was refused. */
public final class Refusals {

    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("ended", "The prospect has ended; this cannot follow."),
            Map.entry("paused_already", "It is paused already."),
            Map.entry("not_paused", "It is not paused."),
            Map.entry("not_in_review", "The prospect does not need review."),
            Map.entry("nothing_held", "No message is held, so there is no text to replace."),
            Map.entry("uncertain", "Nobody knows whether the last message arrived; say so by the action sent or send."),
            Map.entry("nothing_uncertain", "No message is uncertain, so there is none to call sent."),
            Map.entry("not_started", "The prospect's workflow has not started; there is no step to leave."),
            Map.entry(
                    "no_run",
                    "The prospect's workflow is not running now; it is restarted when it is next told something."),
            Map.entry("not_at_this_step", "The prospect does not stand at this step."),
            Map.entry("sent_already", "The message of this step was sent."),
            Map.entry("in_flight", "A message is on its way; try again when it has arrived."),
            Map.entry("unknown_step", "The version has no such step."),
            Map.entry("unknown_version", "The campaign has no such version."),
            Map.entry("same_campaign", "The prospect is in this campaign already; name a step or a version."),
            Map.entry("in_campaign_already", "The person is in that campaign already."),
            Map.entry("suppressed", "The person must not be contacted."),
            Map.entry("campaign_over", "The campaign is over."),
            Map.entry("not_active", "The campaign is not active."),
            Map.entry("stopping", "The campaign is being stopped; stop it again to have that finished."),
            Map.entry("archived_already", "The campaign is archived already."),
            Map.entry("not_over", "The campaign is not over; stop it first."),
            Map.entry("people_live", "People wait in the campaign; stop it first."),
            Map.entry("closed", "The task is closed already."));

    private Refusals() {}

    /** 409 with this code; 404 and 503 where the code means that. */
    public static ApiException of(String code) {
        return switch (code) {
            case "unknown_campaign" -> ApiException.notFound("campaign");
            case "busy" ->
                ApiException.unavailable("busy", "An upload is running. Nothing was changed; try again.", null);
            default -> ApiException.conflict(code, SENTENCES.getOrDefault(code, "It was refused: " + code + "."));
        };
    }
}

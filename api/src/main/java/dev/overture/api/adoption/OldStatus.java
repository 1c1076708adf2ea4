package dev.overture.api.adoption;

import dev.overture.model.campaign.CampaignProspectStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What older systems called where somebody stands, in all their generations. */
enum OldStatus {
    PENDING(CampaignProspectStatus.PENDING, "pending", "approved", "ready_to_message"),
    /** Handed to another program, of which nobody knows what it did. */
    HANDED_OVER(CampaignProspectStatus.NEEDS_REVIEW, "queued_in_n8n"),
    REQUESTED(
            CampaignProspectStatus.CONNECTION_REQUEST_SENT,
            "contacted",
            "connection_requested",
            "connection_request_sent"),
    CONNECTED(CampaignProspectStatus.CONNECTED, "connected"),
    MESSAGING(CampaignProspectStatus.MESSAGING, "messaging", "messaged"),
    REPLIED(CampaignProspectStatus.REPLIED, "replied"),
    COMPLETED(CampaignProspectStatus.COMPLETED, "completed"),
    CONVERTED(CampaignProspectStatus.CONVERTED, "converted"),
    NOT_INTERESTED(CampaignProspectStatus.NOT_INTERESTED, "not_interested"),
    OPTED_OUT(CampaignProspectStatus.OPTED_OUT, "opted_out"),
    FAILED(CampaignProspectStatus.FAILED, "failed");

    private final CampaignProspectStatus ours;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> theirs;

    OldStatus(CampaignProspectStatus ours, String... theirs) {
        this.ours = ours;
        this.theirs = List.of(theirs);
    }

    static Optional<OldStatus> of(String written) {
        String word = written.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(each -> each.theirs.contains(word))
                .findFirst();
    }

    /** What it means here, as long as nothing else is known. */
    CampaignProspectStatus ours() {
        return ours;
    }

    boolean live() {
        return ours.live();
    }
}

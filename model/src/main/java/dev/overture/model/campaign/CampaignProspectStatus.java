package dev.overture.model.campaign;

import dev.overture.model.Coded;
import dev.overture.model.sending.MessageKind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where a prospect stands in a campaign. The only place that knows which changes are legal; the CHECK constraint of
 * {@code campaign_prospects.status} and the table {@code campaign_prospect_transitions} are tested against it.
 */
public enum CampaignProspectStatus implements Coded {
    /** Nothing went out yet. */
    PENDING(true),
    /** A connection request went out and is not accepted. */
    CONNECTION_REQUEST_SENT(true),
    /** First degree, nothing written since. */
    CONNECTED(true),
    /** At least one message or e-mail went out. */
    MESSAGING(true),
    /** The connection request was taken back. */
    WITHDRAWN(true),
    /** A human must decide before anything more happens. */
    NEEDS_REVIEW(true),
    /** The person answered. */
    REPLIED(false),
    /** The sequence ran to its end. */
    COMPLETED(false),
    /** A human says that it worked. */
    CONVERTED(false),
    /** The person, or a human for them, said no. */
    NOT_INTERESTED(false),
    /** The person asked not to be contacted. */
    OPTED_OUT(false),
    /** A human stopped it. */
    STOPPED(false),
    /** It cannot go on. */
    FAILED(false);

    private static final Map<CampaignProspectStatus, Set<CampaignProspectStatus>> NEXT = transitions();

    private final boolean live;

    CampaignProspectStatus(boolean live) {
        this.live = live;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no status has this code */
    public static CampaignProspectStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether its workflow still has something to do or to wait for. */
    public boolean live() {
        return live;
    }

    /** Whether a prospect of this status may get the other one. A status may not follow itself. */
    public boolean mayBecome(CampaignProspectStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** The statuses that may follow this one. */
    public Set<CampaignProspectStatus> successors() {
        return NEXT.getOrDefault(this, Set.of());
    }

    /** The status after a message of this kind went out: the legal change that it means, or this one unchanged. */
    public CampaignProspectStatus after(MessageKind sent) {
        CampaignProspectStatus meant = switch (sent) {
            case INVITATION -> CONNECTION_REQUEST_SENT;
            case MESSAGE, INMAIL, EMAIL, WHATSAPP -> MESSAGING;
            case WITHDRAWAL -> WITHDRAWN;
            case PROFILE_VIEW -> this;
        };
        return live && mayBecome(meant) ? meant : this;
    }

    private static Map<CampaignProspectStatus, Set<CampaignProspectStatus>> transitions() {
        Map<CampaignProspectStatus, Set<CampaignProspectStatus>> next = new EnumMap<>(CampaignProspectStatus.class);
        Set<CampaignProspectStatus> alive = EnumSet.noneOf(CampaignProspectStatus.class);
        Set<CampaignProspectStatus> ended = EnumSet.noneOf(CampaignProspectStatus.class);
        Arrays.stream(values()).forEach(status -> (status.live ? alive : ended).add(status));
        for (CampaignProspectStatus status : alive) {
            Set<CampaignProspectStatus> successors = EnumSet.copyOf(ended);
            if (status == NEEDS_REVIEW) {
                successors.addAll(alive);
            }
            successors.add(NEEDS_REVIEW);
            successors.addAll(
                    switch (status) {
                        case PENDING -> EnumSet.of(CONNECTION_REQUEST_SENT, CONNECTED, MESSAGING);
                        case CONNECTION_REQUEST_SENT -> EnumSet.of(CONNECTED, MESSAGING, WITHDRAWN);
                        case CONNECTED -> EnumSet.of(MESSAGING);
                        case WITHDRAWN -> EnumSet.of(CONNECTED, MESSAGING);
                        default -> EnumSet.noneOf(CampaignProspectStatus.class);
                    });
            successors.remove(status);
            next.put(status, successors);
        }
        next.put(COMPLETED, EnumSet.of(CONNECTED));
        next.put(REPLIED, EnumSet.of(CONVERTED, NOT_INTERESTED, OPTED_OUT));
        return next;
    }
}

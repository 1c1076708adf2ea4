package dev.overture.api.adoption;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.StepId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out where somebody stands. Whatever tells that a message went out is believed, the status least of all: in the older
 * systems it could lag behind. Nothing that stands before the last message that went out is sent any more, and what may have
 * gone out is left to a human.
 */
final class Placing {

    private final Trail trail;
    private final SequencePath path;
    private final Evidence evidence;
    private boolean unplaced;

    private Placing(Trail trail, SequencePath path) {
        this.trail = trail;
        this.path = path;
        this.evidence = new Evidence(trail, path);
    }

    static Place place(Trail trail, SequencePath path) {
        return new Placing(trail, path).place();
    }

    private Place place() {
        readSigns();
        ExecutionReader reader = new ExecutionReader(trail, path, evidence);
        trail.executions().forEach(reader::read);
        readStatus();
        trail.executions().forEach(reader::readCounts);
        int furthest = Math.max(evidence.lastDone(), evidence.passedBy());
        if (trail.status() == OldStatus.HANDED_OVER) {
            evidence.doubt(furthest + 1, trail.changedAt(), null, null, "queued_in_n8n");
        }
        evidence.settle(furthest);
        return trail.status().live() && !trail.answered() ? live(furthest) : ended();
    }

    private void readSigns() {
        for (Sign sign : trail.signs()) {
            if (sign.kind() == Sign.Kind.ANSWER) {
                continue;
            }
            OptionalInt index = path.of(sign.type());
            Instant at = sign.at() == null ? trail.changedAt() : sign.at();
            if (index.isEmpty()) {
                if (sign.kind() != Sign.Kind.PLANNED) {
                    unplaced = true;
                }
                continue;
            }
            switch (sign.kind()) {
                case SENT -> evidence.went(index.getAsInt(), at, sign.text(), sign.vendorId());
                case UNCERTAIN -> evidence.doubt(index.getAsInt(), at, sign.text(), sign.vendorId(), "failed_there");
                default -> evidence.plan(index.getAsInt(), at, sign.text());
            }
        }
    }

    /** What the status and the instants beside it tell, where nothing else does. */
    private void readStatus() {
        OptionalInt invitation = path.invitation();
        Instant contacted = trail.contactedAt();
        OldStatus status = trail.status();
        boolean requested = status == OldStatus.REQUESTED;
        boolean connected = evidence.connected();
        boolean accepted = connected && invitation.isPresent() && !evidence.connectedByHand();
        if ((contacted != null || requested || accepted) && path.count() > 0) {
            evidence.went(
                    requested || connected ? invitation.orElse(0) : 0,
                    Objects.requireNonNullElse(
                            contacted, Objects.requireNonNullElse(trail.connectedAt(), trail.changedAt())),
                    null,
                    null);
        }
        if (status == OldStatus.MESSAGING) {
            OptionalInt first = path.firstWords();
            if (first.isPresent() && evidence.lastDone() < first.getAsInt()) {
                evidence.went(first.getAsInt(), trail.changedAt(), null, null);
            }
        }
        readMark();
    }

    /** Something went out, of which nothing else tells: the first send, as far as nobody can have got past it. */
    private void readMark() {
        SentMark mark = trail.mark();
        if (mark == null || evidence.lastDone() != Evidence.NONE || path.count() == 0) {
            return;
        }
        OptionalInt words = path.firstWords();
        int first = evidence.connectedByHand() && words.isPresent() ? words.getAsInt() : 0;
        if (first == 0 && evidence.passedBy() == Evidence.NONE) {
            evidence.went(0, trail.changedAt(), null, mark.messageId());
        } else {
            evidence.doubt(
                    Math.max(first, evidence.passedBy() + 1),
                    trail.changedAt(),
                    null,
                    mark.messageId(),
                    "marked_as_sent");
        }
    }

    private Place live(int furthest) {
        Instant connectedAt = evidence.connectedAt();
        boolean connected = connectedAt != null;
        StepId cursor = null;
        Instant since = null;
        boolean over = trail.executions().stream().anyMatch(OldExecution::over);
        if (furthest != Evidence.NONE) {
            cursor = path.behind(furthest, connected);
            over |= path.skeleton().endReasonAt(cursor).isPresent();
            since = since(furthest);
            if (connected && path.invitation().orElse(Evidence.NONE) == furthest) {
                since = connectedAt;
            }
        } else if (connected) {
            cursor = path.connectedFromBefore();
            over |= path.skeleton().endReasonAt(cursor).isPresent();
            since = connectedAt;
        }
        if (over) {
            return result(CampaignProspectStatus.COMPLETED, "nothing_left_to_send", null, null, false);
        }
        if (evidence.firstDoubt() == null && unplaced) {
            evidence.doubt(furthest + 1, trail.changedAt(), null, null, "unplaced_message");
        }
        Evidence.Doubt doubt = evidence.firstDoubt();
        if (doubt != null) {
            Place.Done message = doubt.message();
            return result(
                    CampaignProspectStatus.NEEDS_REVIEW,
                    doubt.because(),
                    message.step().id(),
                    message.at(),
                    true);
        }
        CampaignProspectStatus status = statusOf(connected);
        String why = status == trail.status().ours() ? null : "messages_tell_" + status.code();
        return result(status, why, cursor, since, true);
    }

    private Instant since(int furthest) {
        Place.Done last = evidence.doneAt(furthest);
        if (last != null) {
            return last.at();
        }
        return trail.executions().stream()
                .flatMap(execution -> Stream.ofNullable(execution.lastAt()))
                .max(Instant::compareTo)
                .orElse(trail.changedAt());
    }

    private CampaignProspectStatus statusOf(boolean connected) {
        if (evidence.wrote()) {
            return CampaignProspectStatus.MESSAGING;
        }
        if (connected) {
            return CampaignProspectStatus.CONNECTED;
        }
        return evidence.lastDone() == Evidence.NONE
                ? CampaignProspectStatus.PENDING
                : CampaignProspectStatus.CONNECTION_REQUEST_SENT;
    }

    private Place ended() {
        CampaignProspectStatus status = trail.status().live()
                ? CampaignProspectStatus.REPLIED
                : trail.status().ours();
        return result(status, trail.status().live() ? "answered" : null, null, null, false);
    }

    private Place result(
            CampaignProspectStatus status,
            @Nullable String why,
            @Nullable StepId cursor,
            @Nullable Instant since,
            boolean open) {
        boolean answered = status == CampaignProspectStatus.REPLIED || trail.answered();
        Instant repliedAt =
                answered ? Objects.requireNonNullElse(trail.repliedAt(), trail.changedAt()) : trail.repliedAt();
        Instant endedAt = open ? null : Objects.requireNonNullElse(repliedAt, trail.changedAt());
        Evidence.Doubt doubt = open ? evidence.firstDoubt() : null;
        return new Place(
                status,
                why,
                cursor,
                since,
                evidence.contactedAt(),
                evidence.connectedAt(),
                repliedAt,
                endedAt,
                evidence.done(),
                doubt == null ? null : doubt.message(),
                open ? evidence.planned() : List.of(),
                open && trail.executions().stream().anyMatch(OldExecution::paused));
    }
}

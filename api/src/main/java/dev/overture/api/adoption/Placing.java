package dev.overture.api.adoption;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.StepId;
import dev.overture.model.sending.MessageKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out where somebody stands. Whatever tells that a message went out is believed, the status least of all: in the older
 * systems it could lag behind. Nothing that stands before the last message that went out is sent any more, and what may have
 * gone out is left to a human.
 */
final class Placing {

    private static final int NONE = -1;

    private final Trail trail;
    private final SequencePath path;
    private final TreeMap<Integer, Place.Done> done = new TreeMap<>();
    private final TreeMap<Integer, Place.Done> doubtful = new TreeMap<>();
    private final TreeMap<Integer, Place.Done> planned = new TreeMap<>();
    private final Map<Integer, String> doubts = new HashMap<>();
    private boolean unplaced;
    /** The last step that the older system left behind without having sent anything. */
    private int passedBy = NONE;

    private Placing(Trail trail, SequencePath path) {
        this.trail = trail;
        this.path = path;
    }

    static Place place(Trail trail, SequencePath path) {
        return new Placing(trail, path).place();
    }

    private Place place() {
        readSigns();
        trail.executions().forEach(this::readExecution);
        readStatus();
        int furthest = Math.max(done.isEmpty() ? NONE : done.lastKey(), passedBy);
        if (trail.status() == OldStatus.HANDED_OVER && furthest + 1 < path.count()) {
            doubt(furthest + 1, trail.changedAt(), null, null, "queued_in_n8n");
        }
        doubtful.headMap(furthest, true).clear();
        planned.headMap(furthest, true).clear();
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
                case SENT -> went(index.getAsInt(), at, sign.text(), sign.vendorId());
                case UNCERTAIN -> doubt(index.getAsInt(), at, sign.text(), sign.vendorId(), "failed_there");
                default -> planned.putIfAbsent(index.getAsInt(), message(index.getAsInt(), at, sign.text(), null));
            }
        }
    }

    private void readExecution(OldExecution execution) {
        Instant last = Objects.requireNonNullElse(execution.lastAt(), trail.changedAt());
        for (int step : execution.completed()) {
            path.ofStep(step).ifPresent(index -> went(index, at(index, execution, last), null, null));
        }
        for (int step = 1; step <= execution.past(); step++) {
            OptionalInt index = path.ofStep(step);
            if (index.isPresent() && execution.sentNothingAt(step)) {
                passedBy = Math.max(passedBy, index.getAsInt());
            } else if (index.isPresent()) {
                went(index.getAsInt(), at(index.getAsInt(), execution, last), null, null);
            }
        }
        OptionalInt here = path.ofStep(execution.step());
        if (here.isPresent() && execution.status().equals("executing")) {
            doubt(here.getAsInt(), last, null, null, "was_executing");
        }
        boolean failed =
                execution.status().equals("failed") || execution.failed().contains(execution.step());
        // The older system could not send e-mails at all: such a step is still owed.
        if (here.isPresent() && failed && path.send(here.getAsInt()).kind() != MessageKind.EMAIL) {
            doubt(here.getAsInt(), last, null, null, "failed_there");
        }
        readWaiting(execution, here, last);
    }

    /** Whoever waits for an acceptance was invited; what else was waited for, or a connection that was pending, may tell so. */
    private void readWaiting(OldExecution execution, OptionalInt here, Instant last) {
        OptionalInt invitation = path.invitation();
        boolean ofInvitation = execution.awaitsAcceptance() || !execution.waiting();
        OptionalInt step = ofInvitation && invitation.isPresent() ? invitation : here;
        boolean told = execution.waiting()
                || execution.awaitsAcceptance()
                || (execution.invited() && invitation.isPresent() && !connected());
        if (!told || step.isEmpty() || execution.sentNothingAt(step.getAsInt() + 1)) {
            return;
        }
        if (execution.waiting() && step.equals(invitation)) {
            went(step.getAsInt(), at(step.getAsInt(), execution, last), null, null);
        } else {
            doubt(step.getAsInt(), last, null, null, "was_waiting");
        }
    }

    private Instant at(int index, OldExecution execution, Instant last) {
        MessageKind kind = path.send(index).kind();
        Instant known = switch (kind) {
            case INVITATION -> trail.contactedAt();
            case EMAIL -> execution.lastEmailAt();
            default -> execution.lastMessageAt();
        };
        return known == null ? last : known;
    }

    /** What the status and the instants beside it tell, where nothing else does. */
    private void readStatus() {
        OptionalInt invitation = path.invitation();
        Instant contacted = trail.contactedAt();
        OldStatus status = trail.status();
        boolean wasContacted =
                contacted != null || status == OldStatus.REQUESTED || (connected() && !connectedByHand());
        if (wasContacted && path.count() > 0) {
            boolean invited = status == OldStatus.REQUESTED || connected();
            went(
                    invited ? invitation.orElse(0) : 0,
                    Objects.requireNonNullElse(
                            contacted, Objects.requireNonNullElse(trail.connectedAt(), trail.changedAt())),
                    null,
                    null);
        }
        if (status == OldStatus.MESSAGING) {
            OptionalInt first = path.firstWords();
            if (first.isPresent() && (done.isEmpty() || done.lastKey() < first.getAsInt())) {
                went(first.getAsInt(), trail.changedAt(), null, null);
            }
        }
        readMark();
    }

    /** Something went out, of which nothing else tells: the first send, as far as nobody can have got past it. */
    private void readMark() {
        SentMark mark = trail.mark();
        if (mark == null || !done.isEmpty() || path.count() == 0) {
            return;
        }
        OptionalInt words = path.firstWords();
        int first = connectedByHand() && words.isPresent() ? words.getAsInt() : 0;
        if (first == 0 && passedBy == NONE) {
            went(0, trail.changedAt(), null, mark.messageId());
        } else {
            doubt(Math.max(first, passedBy + 1), trail.changedAt(), null, mark.messageId(), "marked_as_sent");
        }
    }

    /** Connected, and neither an instant nor a message tells of an invitation: they may have known each other before. */
    private boolean connectedByHand() {
        return trail.status() == OldStatus.CONNECTED && trail.contactedAt() == null && done.isEmpty();
    }

    private boolean connected() {
        boolean wrote = done.values().stream().anyMatch(each -> each.step().kind() == MessageKind.MESSAGE);
        return trail.connectedAt() != null
                || trail.status() == OldStatus.CONNECTED
                || trail.status() == OldStatus.MESSAGING
                || wrote
                || trail.executions().stream().anyMatch(OldExecution::connected);
    }

    private @Nullable Instant connectedAt() {
        if (trail.connectedAt() != null || !connected()) {
            return trail.connectedAt();
        }
        return done.values().stream()
                .filter(each -> each.step().kind() == MessageKind.MESSAGE)
                .map(Place.Done::at)
                .min(Instant::compareTo)
                .orElse(trail.changedAt());
    }

    private Place live(int furthest) {
        Instant connectedAt = connectedAt();
        boolean connected = connectedAt != null;
        StepId cursor = null;
        Instant since = null;
        boolean over = trail.executions().stream().anyMatch(OldExecution::over);
        if (furthest != NONE) {
            cursor = path.behind(furthest, connected);
            over |= path.skeleton().endReasonAt(cursor).isPresent();
            since = since(furthest);
            if (connected && path.invitation().orElse(NONE) == furthest) {
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
        if (doubtful.isEmpty() && unplaced) {
            doubt(furthest + 1, trail.changedAt(), null, null, "unplaced_message");
        }
        if (!doubtful.isEmpty()) {
            Place.Done first = doubtful.firstEntry().getValue();
            String why = doubts.get(doubtful.firstKey());
            return result(CampaignProspectStatus.NEEDS_REVIEW, why, first.step().id(), first.at(), true);
        }
        CampaignProspectStatus status = statusOf(connected);
        String why = status == trail.status().ours() ? null : "messages_tell_" + status.code();
        return result(status, why, cursor, since, true);
    }

    private Instant since(int furthest) {
        Place.Done last = done.get(furthest);
        if (last != null) {
            return last.at();
        }
        return trail.executions().stream()
                .flatMap(execution -> Stream.ofNullable(execution.lastAt()))
                .max(Instant::compareTo)
                .orElse(trail.changedAt());
    }

    private CampaignProspectStatus statusOf(boolean connected) {
        boolean wrote = done.values().stream().anyMatch(each -> each.step().kind() != MessageKind.INVITATION);
        if (wrote) {
            return CampaignProspectStatus.MESSAGING;
        }
        if (connected) {
            return CampaignProspectStatus.CONNECTED;
        }
        return done.isEmpty() ? CampaignProspectStatus.PENDING : CampaignProspectStatus.CONNECTION_REQUEST_SENT;
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
        Instant contactedAt = Stream.concat(
                        Stream.ofNullable(trail.contactedAt()),
                        done.values().stream().map(Place.Done::at))
                .min(Instant::compareTo)
                .orElse(null);
        boolean answered = status == CampaignProspectStatus.REPLIED || trail.answered();
        Instant repliedAt =
                answered ? Objects.requireNonNullElse(trail.repliedAt(), trail.changedAt()) : trail.repliedAt();
        Instant endedAt = open ? null : Objects.requireNonNullElse(repliedAt, trail.changedAt());
        return new Place(
                status,
                why,
                cursor,
                since,
                contactedAt,
                connectedAt(),
                repliedAt,
                endedAt,
                List.copyOf(done.values()),
                open && !doubtful.isEmpty() ? doubtful.firstEntry().getValue() : null,
                open ? new ArrayList<>(planned.values()) : List.of(),
                open && trail.executions().stream().anyMatch(OldExecution::paused));
    }

    private void went(int index, Instant at, @Nullable String text, @Nullable String vendorId) {
        done.putIfAbsent(index, message(index, at, text, vendorId));
    }

    private void doubt(int index, Instant at, @Nullable String text, @Nullable String vendorId, String because) {
        if (index < path.count()) {
            doubtful.putIfAbsent(index, message(index, at, text, vendorId));
            doubts.putIfAbsent(index, because);
        }
    }

    private Place.Done message(int index, Instant at, @Nullable String text, @Nullable String vendorId) {
        return new Place.Done(path.send(index), at, text, vendorId);
    }
}

package dev.overture.api.adoption;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.facts.FactKind;
import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.MessageId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.StepId;
import dev.overture.model.sending.Channel;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sending.MessageStatus;
import dev.overture.model.sequence.Node;
import dev.overture.schema.adoption.AdoptedMessage;
import dev.overture.schema.adoption.AdoptedProspect;
import dev.overture.schema.adoption.AdoptionDao;
import dev.overture.schema.control.ProspectControl;
import dev.overture.schema.facts.FactKeys;
import dev.overture.schema.suppressions.SuppressionEnd;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes somebody into a campaign where they stand, with what went out to them in the ledger. */
final class ProspectWriter {

    private static final int LONGEST_NOTE = 200;
    private static final String ANSWERED_ELSEWHERE = "answered_elsewhere";

    private final Ledger ledger;
    private final ObjectMapper json;
    private final PersonColumnsOf columns;
    private final OldAccounts accounts;

    ProspectWriter(Ledger ledger, ObjectMapper json, PersonColumnsOf columns, OldAccounts accounts) {
        this.ledger = ledger;
        this.json = json;
        this.columns = columns;
        this.accounts = accounts;
    }

    /** Empty where they are here now; otherwise why not. */
    String write(ProspectAdoption.Candidate candidate) {
        Optional<UUID> there = Optional.ofNullable(candidate.before())
                .or(() -> ledger.dao()
                        .findProspect(candidate.campaign().id(), candidate.person())
                        .map(CampaignProspectId::value));
        if (there.isPresent()) {
            candidate.rows().forEach(row -> {
                if (!ledger.wasAdopted(ProspectAdoption.PROSPECTS, row)) {
                    ledger.adopted(
                            ProspectAdoption.PROSPECTS, row, Outcome.MERGED, "in_the_campaign_already", there.get());
                }
            });
            return "already_adopted";
        }
        Place place = Placing.place(candidate.trail(), candidate.campaign().path());
        OldAccounts.Found account = accounts.linkedin(candidate.rows());
        String missing = missingAccount(place, account);
        if (missing != null) {
            candidate.rows().forEach(row -> ledger.refused(ProspectAdoption.PROSPECTS, row, Outcome.DEFERRED, missing));
            return missing;
        }
        write(candidate, standing(candidate, place), account.id());
        return "";
    }

    /** Connections go on with no other account, and what became of a message is said of a row, which has a sender. */
    private @Nullable String missingAccount(Place place, OldAccounts.Found linkedin) {
        Place.Done doubtful = place.doubtful();
        if (linkedin.fault() != null && (place.midway() || doubtful != null)) {
            return linkedin.fault();
        }
        return doubtful == null || sender(doubtful, linkedin.id()) != null
                ? null
                : "no_" + doubtful.step().kind().channel().code() + "_account";
    }

    private @Nullable AccountId sender(Place.Done done, @Nullable AccountId linkedin) {
        Channel channel = done.step().kind().channel();
        return channel == Channel.LINKEDIN ? linkedin : accounts.first(channel);
    }

    /** A campaign that is over, or a person who must not be contacted or answered elsewhere, leaves nothing to do. */
    private Place standing(ProspectAdoption.Candidate candidate, Place place) {
        if (!place.status().live()) {
            return place;
        }
        CampaignStatus campaign = candidate.campaign().status();
        boolean over = campaign == CampaignStatus.COMPLETED || campaign == CampaignStatus.ARCHIVED;
        boolean suppressed = ledger.dao().suppressed(candidate.person());
        if (over || suppressed) {
            String reason = over ? "campaign_" + campaign.code() : "suppressed";
            return ended(place, CampaignProspectStatus.STOPPED, reason, place.repliedAt());
        }
        return ledger.dao()
                .findAnswer(ledger.workspace(), candidate.person())
                .map(at -> ended(place, CampaignProspectStatus.REPLIED, ANSWERED_ELSEWHERE, at))
                .orElse(place);
    }

    private Place ended(Place place, CampaignProspectStatus status, String reason, @Nullable Instant repliedAt) {
        return new Place(
                status,
                reason,
                null,
                null,
                place.contactedAt(),
                place.connectedAt(),
                repliedAt,
                ledger.now(),
                place.done(),
                null,
                List.of(),
                false);
    }

    private void write(ProspectAdoption.Candidate candidate, Place place, @Nullable AccountId account) {
        OldRow row = whole(candidate.rows().get(0));
        AdoptedProspect prospect = prospect(candidate, row, place, account);
        AdoptionDao dao = ledger.dao();
        dao.insertProspect(prospect);
        place.done().forEach(done -> message(prospect, done, MessageStatus.SENT, account));
        if (place.doubtful() != null) {
            message(prospect, place.doubtful(), MessageStatus.UNCONFIRMED, account);
            dao.holdProspect(
                    ledger.nextId(),
                    ledger.workspace(),
                    prospect.id(),
                    AdoptedMessage.MAY_HAVE_BEEN_SENT,
                    ledger.now());
        }
        if (place.paused()) {
            dao.holdProspect(ledger.nextId(), ledger.workspace(), prospect.id(), ProspectControl.PAUSED, ledger.now());
        }
        place.planned().forEach(planned -> plan(prospect, planned));
        facts(prospect);
        String came = candidate.trail().word() + " -> " + place.status().code()
                + (place.reason() == null ? "" : ": " + place.reason());
        ledger.adopted(
                ProspectAdoption.PROSPECTS,
                row,
                Outcome.ADOPTED,
                came,
                prospect.id().value());
        candidate.rows().stream()
                .skip(1)
                .forEach(other -> ledger.adopted(
                        ProspectAdoption.PROSPECTS,
                        other,
                        Outcome.MERGED,
                        "same_person",
                        prospect.id().value()));
        if (place.status().live()) {
            ledger.report().owes(place.next(candidate.campaign().path()));
        }
    }

    private AdoptedProspect prospect(
            ProspectAdoption.Candidate candidate, OldRow row, Place place, @Nullable AccountId account) {
        VendorIds ids = VendorIds.of(row, row.object("personalization_data", json), columns);
        Node at = place.cursor() == null
                ? null
                : candidate.campaign().path().skeleton().node(place.cursor());
        Instant created = Objects.requireNonNullElse(row.instant("created_at"), ledger.now());
        return new AdoptedProspect(
                new CampaignProspectId(ledger.nextId()),
                ledger.workspace(),
                candidate.campaign().id(),
                candidate.person(),
                candidate.campaign().sequence(),
                place.status(),
                place.doubtful() != null ? AdoptedMessage.MAY_HAVE_BEEN_SENT : place.reason(),
                account,
                ids.providerId(),
                ids.slug(),
                place.cursor(),
                place.since(),
                at instanceof Node.WaitFor wait ? wait.event().code() : null,
                nextActionAt(at, place),
                row.object("personalization_data", json).json().toString(),
                place.midway() ? ledger.now() : null,
                place.contactedAt(),
                place.connectedAt(),
                place.repliedAt(),
                place.endedAt(),
                created);
    }

    private static @Nullable Instant nextActionAt(@Nullable Node at, Place place) {
        Instant since = place.since();
        if (at == null || since == null || place.doubtful() != null) {
            return null;
        }
        if (at instanceof Node.WaitFor wait) {
            return since.plus(wait.within());
        }
        return at instanceof Node.Delay delay
                ? since.plus(Objects.requireNonNullElse(delay.duration(), Duration.ZERO))
                : since;
    }

    private void message(AdoptedProspect to, Place.Done done, MessageStatus status, @Nullable AccountId linkedin) {
        MessageKind kind = done.step().kind();
        AccountId account = sender(done, linkedin);
        if (account == null) {
            return;
        }
        ledger.dao()
                .insertMessage(
                        to,
                        new AdoptedMessage(
                                new MessageId(ledger.nextId()),
                                done.step().id(),
                                account,
                                kind,
                                status,
                                status == MessageStatus.SENT ? null : ledger.nextId(),
                                done.at(),
                                kind.channel() == Channel.LINKEDIN ? to.recipientProviderId() : null,
                                text(done),
                                done.vendorId()));
    }

    private @Nullable String text(Place.Done message) {
        return message.text() == null ? null : ledger.shelf().get(message.text());
    }

    private OldRow whole(OldRow brief) {
        try {
            String row = ledger.shelf().get(ProspectAdoption.shelfName(brief));
            return new OldRow(brief.id(), (ObjectNode) json.readTree(row));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows are put away as JSON", e);
        }
    }

    /** A text that was ready for this person, unless it is a template still, or one that cannot be sent like this. */
    private void plan(AdoptedProspect to, Place.Done planned) {
        String text = text(planned);
        MessageKind kind = planned.step().kind();
        boolean fits = text != null
                && text.indexOf('{') < 0
                && (kind == MessageKind.MESSAGE
                        || kind == MessageKind.WHATSAPP
                        || (kind == MessageKind.INVITATION && text.length() <= LONGEST_NOTE));
        if (fits) {
            StepId step = planned.step().id();
            ledger.dao().write(to.id(), step, ledger.workspace(), Objects.requireNonNull(text), ledger.now());
        }
    }

    private void facts(AdoptedProspect to) {
        ProspectId person = to.prospectId();
        AccountId account = to.linkedinAccountId();
        if (to.connectedAt() != null && account != null) {
            fact(to, FactKind.CONNECTION_ACCEPTED, to.connectedAt(), FactKeys.accepted(account));
        }
        if (to.repliedAt() != null && !ANSWERED_ELSEWHERE.equals(to.statusReason())) {
            fact(to, FactKind.REPLIED, to.repliedAt(), "adopted/replied/" + to.id());
        }
        if (to.status() == CampaignProspectStatus.OPTED_OUT) {
            Instant at = Objects.requireNonNullElse(to.endedAt(), ledger.now());
            fact(to, FactKind.UNSUBSCRIBED, at, "adopted/unsubscribed/" + to.id());
            ledger.dao()
                    .suppress(
                            ledger.nextId(), ledger.workspace(), person, null, SuppressionEnd.OPTED_OUT, ledger.now());
        }
    }

    private void fact(AdoptedProspect to, FactKind kind, Instant at, String key) {
        ledger.dao()
                .addFact(
                        ledger.nextId(),
                        ledger.workspace(),
                        to.prospectId(),
                        to.id(),
                        to.linkedinAccountId(),
                        kind,
                        at,
                        ledger.now(),
                        key,
                        "{\"channel\":\"linkedin\"}");
    }
}

package dev.overture.api.adoption;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.api.campaigns.SequencePublication;
import dev.overture.authoring.sequence.SequenceReader;
import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.SequenceId;
import dev.overture.model.sending.Channel;
import dev.overture.model.sequence.Node;
import dev.overture.model.sequence.Sequence;
import dev.overture.model.sequence.Skeleton;
import dev.overture.model.sequence.SkeletonCompiler;
import dev.overture.schema.adoption.AdoptionDao;
import dev.overture.schema.campaigns.SequenceDao;
import dev.overture.schema.outbox.Outbox;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Adopts {@code campaigns} with what they say. */
final class CampaignAdoption {

    static final String CAMPAIGNS = "campaigns";

    private final Ledger ledger;
    private final SequenceReader reader;
    private final ObjectMapper json;
    private final Map<UUID, Adopted> campaigns = new HashMap<>();

    CampaignAdoption(Ledger ledger, SequenceReader reader, ObjectMapper json) {
        this.ledger = ledger;
        this.reader = reader;
        this.json = json;
    }

    /** A campaign that is here. */
    record Adopted(CampaignId id, SequenceId sequence, SequencePath path, CampaignStatus status) {}

    void run(OldTables tables) {
        tables.each(CAMPAIGNS, this::campaign);
    }

    /** What an older campaign became, in this adoption or an earlier one. */
    Optional<Adopted> find(String oldId) {
        return ledger.find(CAMPAIGNS, oldId).map(id -> campaigns.computeIfAbsent(id, this::load));
    }

    private void campaign(OldRow row) {
        if (ledger.wasAdopted(CAMPAIGNS, row)) {
            return;
        }
        String written = Objects.requireNonNullElse(row.text("status"), "draft").toLowerCase(Locale.ROOT);
        Optional<CampaignStatus> status = Arrays.stream(CampaignStatus.values())
                .filter(each -> each.code().equals(written))
                .findFirst();
        OldCampaign old = new OldCampaign(row, json);
        OldCampaign.Read read = old.sequence(reader);
        if (status.isEmpty()) {
            ledger.refused(CAMPAIGNS, row, Outcome.REJECTED, "unknown_status: " + written);
        } else if (read.sequence() == null) {
            ledger.refused(CAMPAIGNS, row, Outcome.REJECTED, Objects.requireNonNull(read.fault()));
        } else {
            store(row, old, status.get(), read.sequence(), read.source());
        }
    }

    private void store(OldRow row, OldCampaign old, CampaignStatus was, Sequence sequence, String source) {
        Skeleton skeleton = SkeletonCompiler.compile(sequence);
        Set<Channel> missing = needed(skeleton);
        ledger.dao().listSenders(ledger.workspace()).forEach(sender -> missing.remove(sender.channel()));
        // Without an account every step would be left out; as a draft it waits for one, and for somebody to launch it.
        boolean waits = was == CampaignStatus.ACTIVE && !missing.isEmpty();
        CampaignStatus status = waits ? CampaignStatus.DRAFT : was;
        CampaignId id = new CampaignId(ledger.nextId());
        Instant created = Objects.requireNonNullElse(row.instant("created_at"), ledger.now());
        boolean over = status == CampaignStatus.COMPLETED || status == CampaignStatus.ARCHIVED;
        AdoptionDao dao = ledger.dao();
        dao.insertCampaign(
                id,
                ledger.workspace(),
                old.name(),
                row.text("description"),
                status,
                status == CampaignStatus.DRAFT ? null : created,
                over ? Objects.requireNonNullElse(row.instant("completed_at", "updated_at"), created) : null,
                created);
        SequenceId version = new SequenceId(ledger.nextId());
        new SequencePublication(json)
                .publish(ledger.handle(), version, ledger.workspace(), id, 1, source, sequence, ledger.now());
        if (status == CampaignStatus.PAUSED) {
            dao.holdCampaign(ledger.nextId(), ledger.workspace(), id, "campaign_paused", ledger.now());
        }
        if (status == CampaignStatus.ACTIVE) {
            new Outbox(ledger.handle()).roomFreed(ledger.workspace(), id, ledger.now());
        }
        campaigns.put(id.value(), new Adopted(id, version, new SequencePath(skeleton), status));
        String reason = waits
                ? "draft, no account of " + missing.stream().map(Channel::code).collect(Collectors.joining(", "))
                : status.code();
        ledger.adopted(CAMPAIGNS, row, Outcome.ADOPTED, reason, id.value());
    }

    private static Set<Channel> needed(Skeleton skeleton) {
        Set<Channel> needed = EnumSet.noneOf(Channel.class);
        skeleton.nodes().stream()
                .filter(Node.Send.class::isInstance)
                .forEach(node -> needed.add(((Node.Send) node).kind().channel()));
        return needed;
    }

    private Adopted load(UUID id) {
        CampaignId campaign = new CampaignId(id);
        String skeleton = ledger.dao().findSkeleton(campaign).orElseThrow();
        CampaignStatus status = ledger.dao().findStatus(campaign);
        try {
            return new Adopted(
                    campaign,
                    ledger.handle().attach(SequenceDao.class).newest(campaign),
                    new SequencePath(json.readValue(skeleton, Skeleton.class)),
                    status);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored skeleton cannot be read", e);
        }
    }
}

package dev.overture.api.campaigns;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.api.problems.ApiException;
import dev.overture.authoring.sequence.SequenceReader;
import dev.overture.authoring.sequence.SequenceResult;
import dev.overture.authoring.sequence.SequenceWriter;
import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.SequenceId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.sequence.Sequence;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.campaigns.CampaignDao;
import dev.overture.schema.campaigns.CampaignRow;
import dev.overture.schema.campaigns.DefaultSequenceDao;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Makes campaigns of sequences that people wrote. */
public final class NewCampaigns {

    private final Jdbi jdbi;
    private final SequenceReader reader;
    private final SequencePublication publication;
    private final DefaultSequence defaultSequence;
    private final TimeOrderedIds ids;
    private final InstantSource clock;

    /** Stores them here. */
    public NewCampaigns(Jdbi jdbi, SequenceReader reader, ObjectMapper json, TimeOrderedIds ids, InstantSource clock) {
        this.jdbi = jdbi;
        this.reader = reader;
        this.publication = new SequencePublication(json);
        this.defaultSequence = new DefaultSequence(jdbi, reader);
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws ApiException naming everything that is wrong with the sequence */
    CampaignRow ofYaml(WorkspaceId workspace, byte[] body) {
        return create(workspace, body, reader::readYaml);
    }

    /** @throws ApiException naming everything that is wrong with the sequence */
    CampaignRow ofJson(WorkspaceId workspace, byte[] body) {
        return create(workspace, body, reader::readJson);
    }

    /** A draft of this name with the default sequence of the workspace, in the transaction of the handle. */
    public CampaignRow ofDefault(Handle handle, WorkspaceId workspace, String name) {
        Instant now = clock.instant();
        Sequence sequence = defaultSequence.named(handle, workspace, name);
        CampaignRow campaign =
                new CampaignRow(new CampaignId(ids.next()), workspace, name, CampaignStatus.DRAFT, now, null, null);
        handle.attach(CampaignDao.class).insert(campaign);
        handle.attach(DefaultSequenceDao.class).mark(campaign.id());
        publication.publish(
                handle,
                new SequenceId(ids.next()),
                workspace,
                campaign.id(),
                1,
                SequenceWriter.write(sequence),
                sequence,
                now);
        return campaign;
    }

    private CampaignRow create(WorkspaceId workspace, byte[] body, Function<String, SequenceResult> read) {
        String source = SequenceBodies.text(body);
        Sequence sequence = SequenceBodies.valid(read.apply(source));
        Instant now = clock.instant();
        CampaignRow campaign = new CampaignRow(
                new CampaignId(ids.next()), workspace, sequence.name(), CampaignStatus.DRAFT, now, null, null);
        jdbi.useTransaction(handle -> {
            handle.attach(CampaignDao.class).insert(campaign);
            publication.publish(handle, new SequenceId(ids.next()), workspace, campaign.id(), 1, source, sequence, now);
        });
        return campaign;
    }
}

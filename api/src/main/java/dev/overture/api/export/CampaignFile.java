package dev.overture.api.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.api.problems.ApiException;
import dev.overture.authoring.sequence.SequenceReader;
import dev.overture.authoring.sequence.SequenceResult;
import dev.overture.authoring.sequence.SequenceWriter;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.policy.CampaignWindow;
import dev.overture.model.sequence.FileSettings;
import dev.overture.schema.campaigns.CampaignDao;
import dev.overture.schema.campaigns.CampaignSettings;
import dev.overture.schema.campaigns.SequenceDao;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A campaign as a file of which the same campaign can be made again: its sequence and what people set beside it. */
final class CampaignFile {

    private final Handle handle;
    private final SequenceReader reader;
    private final ObjectMapper json;

    CampaignFile(Handle handle, SequenceReader reader, ObjectMapper json) {
        this.handle = handle;
        this.reader = reader;
        this.json = json;
    }

    /** @throws ApiException if the workspace has no such campaign */
    String write(WorkspaceId workspace, CampaignId campaign) {
        CampaignDao campaigns = handle.attach(CampaignDao.class);
        if (campaigns.find(workspace, campaign).isEmpty()) {
            throw ApiException.notFound("campaign");
        }
        SequenceDao sequences = handle.attach(SequenceDao.class);
        String definition = sequences.definition(sequences.newest(campaign));
        if (!(reader.readYaml(definition) instanceof SequenceResult.Valid valid)) {
            throw new IllegalStateException("a published sequence is not valid any more");
        }
        return SequenceWriter.write(valid.sequence().with(settings(campaigns.findSettings(workspace, campaign))));
    }

    private FileSettings settings(CampaignSettings stored) {
        return new FileSettings(stored.description(), window(stored.window()), stored.silenceHours());
    }

    private @Nullable CampaignWindow window(@Nullable String stored) {
        try {
            return stored == null ? null : json.readValue(stored, CampaignWindow.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("windows are stored as JSON", unreadable);
        }
    }
}

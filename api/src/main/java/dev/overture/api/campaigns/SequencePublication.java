package dev.overture.api.campaigns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.authoring.sequence.SequenceWriter;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.SequenceId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.sequence.FileSettings;
import dev.overture.model.sequence.Node;
import dev.overture.model.sequence.ReplyStop;
import dev.overture.model.sequence.Sequence;
import dev.overture.model.sequence.Skeleton;
import dev.overture.model.sequence.SkeletonCompiler;
import dev.overture.schema.campaigns.CampaignDao;
import dev.overture.schema.campaigns.SequenceDao;
import dev.overture.schema.campaigns.SequenceRow;
import dev.overture.schema.campaigns.StepRow;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Turns a sequence that was read into the rows of a published version. */
public final class SequencePublication {

    private final ObjectMapper json;

    /** Writes skeletons with this. */
    public SequencePublication(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Stores a version of a campaign's sequence, how far an answer stops the machine, and what the file sets about the campaign
     * besides; what it does not mention stays.
     *
     * @param version counted from 1
     * @param source as people wrote it
     */
    public void publish(
            Handle handle,
            SequenceId id,
            WorkspaceId workspace,
            CampaignId campaign,
            int version,
            String source,
            Sequence sequence,
            Instant now) {
        Skeleton skeleton = SkeletonCompiler.compile(sequence);
        SequenceDao sequences = handle.attach(SequenceDao.class);
        sequences.insert(
                new SequenceRow(id, workspace, campaign, version, source, definition(sequence), text(skeleton), now));
        sequences.insertSteps(id, steps(skeleton));
        CampaignDao campaigns = handle.attach(CampaignDao.class);
        campaigns.changeSettings(campaign, text(settings(sequence)));
        if (sequence.settings().description() != null) {
            campaigns.describe(campaign, sequence.settings().description());
        }
    }

    /** Settings live with the campaign, which people may change at any time; a version that repeated them would be out of date. */
    private static String definition(Sequence sequence) {
        return SequenceWriter.write(sequence.with(FileSettings.NONE));
    }

    private static Map<String, Object> settings(Sequence sequence) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("stop_on_reply", stop(sequence.replyStop()));
        if (sequence.settings().window() != null) {
            settings.put("window", sequence.settings().window());
        }
        if (sequence.settings().silenceHours() != null) {
            settings.put("silence_hours", sequence.settings().silenceHours());
        }
        return settings;
    }

    private static Map<String, Object> stop(ReplyStop stop) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("scope", stop.scope().code());
        if (stop.pauseColleagues() != null) {
            written.put("pause_colleagues", stop.pauseColleagues().toString());
        }
        return written;
    }

    /** The steps of a skeleton with the words for their kinds. */
    public static List<StepRow> steps(Skeleton skeleton) {
        return skeleton.nodes().stream()
                .map(node -> new StepRow(node.id(), skeleton.ordinal(node.id()), node.accept(new KindOf())))
                .toList();
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("skeletons and settings are always JSON", e);
        }
    }

    /** The word for a step in {@code campaign_sequence_steps}. */
    private record KindOf() implements Node.Visitor<String> {

        @Override
        public String send(Node.Send node) {
            return node.kind().code();
        }

        @Override
        public String waitFor(Node.WaitFor node) {
            return "wait_for";
        }

        @Override
        public String delay(Node.Delay node) {
            return "delay";
        }

        @Override
        public String choice(Node.If node) {
            return "if";
        }

        @Override
        public String variants(Node.Variants node) {
            return "variants";
        }

        @Override
        public String task(Node.Task node) {
            return "task";
        }

        @Override
        public String end(Node.End node) {
            return "end";
        }
    }
}

package dev.overture.api.campaigns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.authoring.sequence.SequenceWriter;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.SequenceId;
import dev.overture.model.ids.WorkspaceId;
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
     * Stores a version of a campaign's sequence, and how far an answer stops the machine.
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
        sequences.insert(new SequenceRow(
                id, workspace, campaign, version, source, SequenceWriter.write(sequence), text(skeleton), now));
        sequences.insertSteps(id, steps(skeleton));
        handle.attach(CampaignDao.class).changeSettings(campaign, text(settings(sequence.replyStop())));
    }

    private static Map<String, Object> settings(ReplyStop stop) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("scope", stop.scope().code());
        if (stop.pauseColleagues() != null) {
            written.put("pause_colleagues", stop.pauseColleagues().toString());
        }
        return Map.of("stop_on_reply", written);
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

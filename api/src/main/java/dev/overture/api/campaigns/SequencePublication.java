package dev.overture.api.campaigns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.authoring.sequence.SequenceWriter;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.SequenceId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.sequence.Node;
import dev.overture.model.sequence.Sequence;
import dev.overture.model.sequence.Skeleton;
import dev.overture.model.sequence.SkeletonCompiler;
import dev.overture.schema.campaigns.SequenceDao;
import dev.overture.schema.campaigns.SequenceRow;
import dev.overture.schema.campaigns.StepRow;
import java.time.Instant;
import java.util.List;

/** Turns a sequence that was read into the rows of a published version. */
final class SequencePublication {

    private static final int FIRST = 1;

    private final ObjectMapper json;

    SequencePublication(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Stores the first version of a campaign's sequence.
     *
     * @param source as people wrote it
     */
    void publishFirst(
            SequenceDao sequences,
            SequenceId id,
            WorkspaceId workspace,
            CampaignId campaign,
            String source,
            Sequence sequence,
            Instant now) {
        Skeleton skeleton = SkeletonCompiler.compile(sequence);
        sequences.insert(new SequenceRow(
                id, workspace, campaign, FIRST, source, SequenceWriter.write(sequence), text(skeleton), now));
        sequences.insertSteps(id, steps(skeleton));
    }

    private static List<StepRow> steps(Skeleton skeleton) {
        return skeleton.nodes().stream()
                .map(node -> new StepRow(node.id(), skeleton.ordinal(node.id()), node.accept(new KindOf())))
                .toList();
    }

    private String text(Skeleton skeleton) {
        try {
            return json.writeValueAsString(skeleton);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a skeleton is always JSON", e);
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

package dev.overture.activities.delivery;

import dev.overture.authoring.sequence.SequenceReader;
import dev.overture.authoring.sequence.SequenceResult;
import dev.overture.authoring.templates.InvalidTemplateException;
import dev.overture.authoring.templates.Template;
import dev.overture.authoring.templates.Templates;
import dev.overture.model.ids.SequenceId;
import dev.overture.model.ids.StepId;
import dev.overture.model.sending.Markup;
import dev.overture.model.sequence.LongNote;
import dev.overture.model.sequence.Sequence;
import dev.overture.model.sequence.SkeletonCompiler;
import dev.overture.model.sequence.Step;
import dev.overture.schema.campaigns.SequenceDao;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads published versions and keeps them: a version never changes. */
public final class PublishedSequences {

    private static final int MOST_KEPT = 500;

    private final SequenceReader reader;
    private final Templates templates;
    private final Map<SequenceId, PublishedSequence> kept = new ConcurrentHashMap<>();

    /** Reads definitions and texts with these. */
    public PublishedSequences(SequenceReader reader, Templates templates) {
        this.reader = reader;
        this.templates = templates;
    }

    /** The version of this id, which must exist. */
    public PublishedSequence get(Handle handle, SequenceId id) {
        PublishedSequence known = kept.get(id);
        if (known != null) {
            return known;
        }
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        PublishedSequence read = read(handle.attach(SequenceDao.class).definition(id));
        kept.put(id, read);
        return read;
    }

    private PublishedSequence read(String definition) {
        SequenceResult result = reader.readYaml(definition);
        if (result instanceof SequenceResult.Valid valid) {
            Sequence sequence = valid.sequence();
            Map<StepId, Step> steps = new HashMap<>();
            collect(sequence.steps(), steps);
            Map<StepId, PublishedSequence.Texts> texts = new HashMap<>();
            steps.forEach((id, step) -> texts.put(id, textsOf(step)));
            return new PublishedSequence(SkeletonCompiler.compile(sequence), steps, texts);
        }
        throw new IllegalStateException("a published sequence is not valid any more");
    }

    private static void collect(List<Step> steps, Map<StepId, Step> all) {
        for (Step step : steps) {
            all.put(step.id(), step);
            step.branches().forEach(branch -> collect(branch, all));
        }
    }

    private PublishedSequence.Texts textsOf(Step step) {
        if (step instanceof Step.Invite invite) {
            return texts(null, invite.note(), invite.longNote());
        }
        if (step instanceof Step.Message message) {
            return texts(null, message.text(), LongNote.HOLD);
        }
        if (step instanceof Step.Inmail inmail) {
            return new PublishedSequence.Texts(
                    compiled(inmail.subject()), compiled(inmail.body()), false, LongNote.HOLD);
        }
        if (step instanceof Step.Email email) {
            return new PublishedSequence.Texts(
                    compiled(email.subject()), compiled(email.body()), Markup.isIn(email.body()), LongNote.HOLD);
        }
        if (step instanceof Step.Whatsapp whatsapp) {
            return texts(null, whatsapp.text(), LongNote.HOLD);
        }
        if (step instanceof Step.Task task) {
            return texts(null, task.text(), LongNote.HOLD);
        }
        return PublishedSequence.Texts.NONE;
    }

    private PublishedSequence.Texts texts(@Nullable String subject, @Nullable String body, LongNote longNote) {
        return new PublishedSequence.Texts(compiled(subject), compiled(body), false, longNote);
    }

    private @Nullable Template compiled(@Nullable String source) {
        try {
            return source == null ? null : templates.compile(source);
        } catch (InvalidTemplateException e) {
            throw new IllegalStateException("a published template is not valid any more", e);
        }
    }
}

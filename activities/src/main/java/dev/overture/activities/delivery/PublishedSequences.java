package dev.overture.activities.delivery;

import dev.overture.authoring.sequence.SequenceReader;
import dev.overture.authoring.sequence.SequenceResult;
import dev.overture.authoring.templates.InvalidTemplateException;
import dev.overture.authoring.templates.Template;
import dev.overture.authoring.templates.Templates;
import dev.overture.model.ids.SequenceId;
import dev.overture.model.ids.StepId;
import dev.overture.model.sending.Markup;
import dev.overture.model.sequence.Condition;
import dev.overture.model.sequence.Sequence;
import dev.overture.model.sequence.SkeletonCompiler;
import dev.overture.model.sequence.Step;
import dev.overture.schema.delivery.SequenceDao;
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
            Map<StepId, PublishedSequence.Texts> texts = new HashMap<>();
            collect(sequence.steps(), texts);
            return new PublishedSequence(SkeletonCompiler.compile(sequence), texts);
        }
        throw new IllegalStateException("a published sequence is not valid any more");
    }

    private void collect(List<Step> steps, Map<StepId, PublishedSequence.Texts> texts) {
        for (Step step : steps) {
            if (step instanceof Step.Invite invite) {
                texts.put(step.id(), texts(null, invite.note(), invite.skipIf()));
            } else if (step instanceof Step.Message message) {
                texts.put(step.id(), texts(null, message.text(), message.skipIf()));
            } else if (step instanceof Step.Email email) {
                texts.put(step.id(), texts(email.subject(), email.body(), email.skipIf()));
            } else if (step instanceof Step.WithdrawInvite withdraw) {
                texts.put(step.id(), texts(null, null, withdraw.skipIf()));
            } else if (step instanceof Step.WaitFor wait) {
                collect(wait.otherwise(), texts);
            }
        }
    }

    private PublishedSequence.Texts texts(@Nullable String subject, @Nullable String body, @Nullable Condition skipIf) {
        boolean html = subject != null && body != null && Markup.isIn(body);
        return new PublishedSequence.Texts(compiled(subject), compiled(body), html, skipIf);
    }

    private @Nullable Template compiled(@Nullable String source) {
        try {
            return source == null ? null : templates.compile(source);
        } catch (InvalidTemplateException e) {
            throw new IllegalStateException("a published template is not valid any more", e);
        }
    }
}

package dev.overture.activities.delivery;

import dev.overture.model.sequence.Node;
import dev.overture.model.sequence.Step;
import dev.overture.schema.delivery.DeliverySubject;
import dev.overture.schema.delivery.ProspectTask;
import dev.overture.schema.delivery.TaskDao;
import dev.overture.workflows.prospect.ExpireAnswer;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Opens tasks for humans, reminds them once, and lets tasks expire. */
final class TaskDesk {

    private static final String TIME = "time";

    private final Composer composer;

    TaskDesk(Composer composer) {
        this.composer = composer;
    }

    /** A task of which is asked, under the locks of campaign and person. */
    record Question(
            Handle handle,
            DeliverySubject subject,
            Node.Task task,
            PublishedSequence sequence,
            Standing standing,
            Progress progress,
            Instant now) {

        TaskDao dao() {
            return handle.attach(TaskDao.class);
        }
    }

    ExpireAnswer ask(Question question) {
        Optional<ProspectTask> stored =
                question.dao().find(question.subject().id(), question.task().id());
        if (stored.isEmpty()) {
            return open(question);
        }
        if (stored.get().closedAs() != null) {
            return leave(question, new ExpireAnswer.Happened());
        }
        Instant expires =
                question.standing().end(stored.get().openedAt(), question.task().expires());
        if (!question.now().isBefore(expires)) {
            question.dao().close(question.subject().id(), question.task().id(), "expired", TIME, question.now());
            return leave(question, new ExpireAnswer.Expired());
        }
        question.dao().extend(question.subject().id(), question.task().id(), expires);
        return new ExpireAnswer.Extended(nextLook(question, stored.get(), expires));
    }

    private Instant nextLook(Question question, ProspectTask stored, Instant expires) {
        Instant remind = stored.remindAt();
        if (remind == null || stored.remindedAt() != null) {
            return expires;
        }
        if (question.now().isBefore(remind)) {
            return remind;
        }
        question.dao().remind(question.subject().id(), question.task().id(), question.now());
        return expires;
    }

    private ExpireAnswer open(Question question) {
        Node.Task task = question.task();
        Instant now = question.now();
        Instant remind = task.remind() == null ? null : now.plus(task.remind());
        Instant expires = now.plus(task.expires());
        question.dao()
                .open(
                        question.subject().id(),
                        task.id(),
                        question.subject().workspaceId(),
                        text(question),
                        now,
                        remind,
                        expires);
        return new ExpireAnswer.Extended(remind == null ? expires : remind);
    }

    /** A person reads it: where a value is missing the template says better what to do than nothing would. */
    private String text(Question question) {
        Step.Task step = (Step.Task) question.sequence().step(question.task().id());
        Content content = composer.renderTask(question.sequence().textsOf(step.id()), question.subject());
        return content instanceof Content.Ready ready && ready.text() != null ? ready.text() : step.text();
    }

    private static ExpireAnswer leave(Question question, ExpireAnswer answer) {
        return question.progress()
                .arriveAt(question.task().next())
                .<ExpireAnswer>map(ExpireAnswer.Over::new)
                .orElse(answer);
    }
}

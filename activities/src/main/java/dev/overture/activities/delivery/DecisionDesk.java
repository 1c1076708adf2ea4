package dev.overture.activities.delivery;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.StepId;
import dev.overture.model.policy.LapseCalendar;
import dev.overture.model.policy.SendPolicy;
import dev.overture.model.policy.WorkingHours;
import dev.overture.model.sequence.Node;
import dev.overture.model.sequence.Step;
import dev.overture.providers.holidays.Holidays;
import dev.overture.schema.delivery.DeliveryDao;
import dev.overture.schema.delivery.DeliverySubject;
import dev.overture.schema.delivery.SendingAccount;
import dev.overture.schema.delivery.TraitsDao;
import dev.overture.workflows.prospect.ExpireAnswer;
import dev.overture.workflows.prospect.Expiry;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Decides conditions, tasks and the ends of delays that depend on the record. */
final class DecisionDesk {

    private final Jdbi jdbi;
    private final PublishedSequences sequences;
    private final Conditions conditions;
    private final TaskDesk tasks;
    private final Policies policies;
    private final Holidays holidays;

    DecisionDesk(
            Jdbi jdbi,
            PublishedSequences sequences,
            Conditions conditions,
            TaskDesk tasks,
            Policies policies,
            Holidays holidays) {
        this.jdbi = jdbi;
        this.sequences = sequences;
        this.conditions = conditions;
        this.tasks = tasks;
        this.policies = policies;
        this.holidays = holidays;
    }

    ExpireAnswer decide(Expiry question, Instant now) {
        return jdbi.inTransaction(handle -> decide(handle, question, now));
    }

    private ExpireAnswer decide(Handle handle, Expiry question, Instant now) {
        DeliveryDao prospects = handle.attach(DeliveryDao.class);
        Optional<DeliverySubject> found = prospects.findSubject(question.prospect());
        if (found.isEmpty()) {
            return new ExpireAnswer.Over("erased");
        }
        prospects.lockCampaignAndPerson(found.get().campaignId(), found.get().prospectId());
        DeliverySubject subject = prospects.findSubject(question.prospect()).orElse(found.get());
        Standing standing = new Standing(prospects, subject, now);
        Optional<ExpireAnswer> objection = standing.over().or(() -> standing.held(null));
        if (objection.isPresent()) {
            return objection.get();
        }
        Instant due = standing.end(question.since(), question.delay());
        if (now.isBefore(due)) {
            return new ExpireAnswer.Extended(due);
        }
        PublishedSequence sequence = sequences.get(handle, subject.sequenceId());
        Node node = sequence.skeleton().node(question.step());
        Progress progress = new Progress(handle, subject, sequence.skeleton(), now);
        if (node instanceof Node.Task task) {
            return tasks.ask(new TaskDesk.Question(handle, subject, task, sequence, standing, progress, now));
        }
        return node instanceof Node.If choice
                ? choose(handle, subject, choice, sequence, progress)
                : arrived(progress, node.next(), new ExpireAnswer.Expired());
    }

    private ExpireAnswer choose(
            Handle handle, DeliverySubject subject, Node.If choice, PublishedSequence sequence, Progress progress) {
        Step.If step = (Step.If) sequence.step(choice.id());
        return conditions.holds(
                        step.condition(),
                        subject,
                        () -> handle.attach(TraitsDao.class).find(subject.id()))
                ? arrived(progress, choice.then(), new ExpireAnswer.Happened())
                : arrived(progress, choice.otherwise(), new ExpireAnswer.Expired());
    }

    private static ExpireAnswer arrived(Progress progress, @Nullable StepId next, ExpireAnswer answer) {
        return progress.arriveAt(next).<ExpireAnswer>map(ExpireAnswer.Over::new).orElse(answer);
    }

    /** In the days of the account that writes first to the person; of none, in UTC without days off. */
    Instant due(Expiry question, Instant now) {
        return jdbi.withHandle(handle -> {
            DeliveryDao prospects = handle.attach(DeliveryDao.class);
            Optional<DeliverySubject> subject = prospects.findSubject(question.prospect());
            if (subject.isEmpty()) {
                return now;
            }
            PublishedSequence sequence = sequences.get(handle, subject.get().sequenceId());
            Step.Delay step = (Step.Delay) sequence.step(question.step());
            return calendar(prospects, subject.get(), now).end(step.lapse(), question.since());
        });
    }

    private LapseCalendar calendar(DeliveryDao prospects, DeliverySubject subject, Instant now) {
        Optional<AccountId> account = Stream.of(
                        subject.linkedinAccountId(), subject.emailAccountId(), subject.whatsappAccountId())
                .flatMap(Stream::ofNullable)
                .findFirst();
        if (account.isEmpty()) {
            return new LapseCalendar(WorkingHours.ALWAYS, ZoneOffset.UTC, Set.of());
        }
        SendingAccount sender = prospects.findAccount(account.get());
        SendPolicy policy = policies.of(sender);
        return new LapseCalendar(policy.hours(), ZoneId.of(sender.timeZone()), holidays.around(sender.country(), now));
    }
}

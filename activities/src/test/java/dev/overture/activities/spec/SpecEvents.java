package dev.overture.activities.spec;

import dev.overture.model.facts.FactKind;
import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.EventId;
import dev.overture.model.ids.StepId;
import dev.overture.model.sending.Channel;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.facts.FactKeys;
import dev.overture.schema.facts.FactLedger;
import dev.overture.schema.facts.NewFact;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import dev.overture.workflows.prospect.CommandAnswer;
import dev.overture.workflows.prospect.Fact;
import dev.overture.workflows.prospect.Move;
import dev.overture.workflows.prospect.Release;
import dev.overture.workflows.prospect.Skip;
import dev.overture.workflows.prospect.TaskDone;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowStub;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What can happen to a person, in the words of the specification. */
final class SpecEvents {

    private final Jdbi jdbi;
    private final StoredCampaignProspect prospect;
    private final SpecVendor vendor;
    private final WorkflowStub workflow;
    private int count;

    SpecEvents(Jdbi jdbi, StoredCampaignProspect prospect, SpecVendor vendor, WorkflowStub workflow) {
        this.jdbi = jdbi;
        this.prospect = prospect;
        this.vendor = vendor;
        this.workflow = workflow;
    }

    void happens(String what, Instant now) {
        String[] words = what.split(" ", 2);
        switch (words[0]) {
            case "accepts" -> accepts(now);
            case "accepts-silently" -> vendor.connectSilently();
            case "replies" -> fact(FactKind.REPLIED, Channel.LINKEDIN, now);
            case "unsubscribes" -> fact(FactKind.UNSUBSCRIBED, Channel.EMAIL, now);
            case "opens" -> told(FactKind.EMAIL_OPENED, "emailOpened", now);
            case "clicks" -> told(FactKind.LINK_CLICKED, "linkClicked", now);
            case "bounces" -> fact(FactKind.BOUNCED, Channel.EMAIL, now);
            case "owner-writes" -> fact(FactKind.WRITTEN_BY_HAND, Channel.LINKEDIN, now);
            case "pause" -> pause(now);
            case "resume" -> resume(now);
            case "done" -> done(words[1], now);
            case "skip" -> command("skipStep", new Skip(prospect.id(), StepId.of(words[1])));
            case "move" -> command("moveTo", new Move(prospect.id(), null, null, StepId.of(words[1])));
            case "no-credits" -> vendor.takeCreditsAway();
            default -> throw new IllegalArgumentException("nothing called that can happen: " + what);
        }
    }

    private void accepts(Instant now) {
        vendor.connectSilently();
        fact(FactKind.CONNECTION_ACCEPTED, Channel.LINKEDIN, now);
    }

    private void fact(FactKind kind, Channel channel, Instant now) {
        AccountId account = Objects.requireNonNull(prospect.accountOf(channel));
        String key = kind == FactKind.CONNECTION_ACCEPTED ? FactKeys.accepted(account) : kind.code() + "/" + ++count;
        NewFact fact = NewFact.of(prospect.workspace(), prospect.prospect().id(), kind, now, "webhook", key)
                .about(prospect.id())
                .through(account, channel);
        FactLedger ledger = new FactLedger(new TimeOrderedIds(() -> now));
        jdbi.useTransaction(handle -> ledger.record(handle, fact, now));
    }

    /** Recorded, and told to the workflow: which sequences are told is the fact ledger's own test. */
    private void told(FactKind kind, String signal, Instant now) {
        fact(kind, Channel.EMAIL, now);
        signal(signal, new Fact(new EventId(UUID.randomUUID()), now));
    }

    private void pause(Instant now) {
        execute(
                "insert into holds (id, workspace_id, campaign_prospect_id, reason, author, began_at) values (?, ?, ?, 'paused', 'a human', ?)",
                UUID.randomUUID(),
                prospect.workspace(),
                prospect.id(),
                now);
    }

    /** Lifts the pause; what it held is released, the rest never noticed. */
    private void resume(Instant now) {
        execute(
                "update holds set ended_at = ?, ended_by = 'a human' where campaign_prospect_id = ? and ended_at is null",
                now,
                prospect.id());
        int revision = jdbi.withHandle(
                handle -> handle.select("select hold_revision from campaign_prospects where id = ?", prospect.id())
                        .mapTo(Integer.class)
                        .one());
        signal("released", new Release(revision, now));
    }

    private void done(String step, Instant now) {
        execute(
                "update prospect_tasks set closed_at = ?, closed_as = 'done', closed_by = 'a human' "
                        + "where campaign_prospect_id = ? and step_id = ?",
                now,
                prospect.id(),
                step);
        signal("taskDone", new TaskDone(StepId.of(step)));
    }

    /** Nobody tells what has ended; the forwarder settles such a row by the record. */
    private void signal(String name, Object argument) {
        try {
            workflow.signal(name, argument);
        } catch (WorkflowNotFoundException ended) {
            count++;
        }
    }

    private void command(String update, Object argument) {
        CommandAnswer answer = workflow.update(update, CommandAnswer.class, argument);
        if (!answer.done()) {
            throw new AssertionError(update + " was refused: " + answer.code());
        }
    }

    private void execute(String sql, Object... arguments) {
        jdbi.useHandle(handle -> handle.execute(sql, arguments));
    }
}

package dev.overture.api.outbox;

import dev.overture.workflows.prospect.CommandAnswer;
import dev.overture.workflows.prospect.Fact;
import dev.overture.workflows.prospect.Move;
import dev.overture.workflows.prospect.ProspectEnd;
import dev.overture.workflows.prospect.ProspectStart;
import dev.overture.workflows.prospect.ProspectState;
import dev.overture.workflows.prospect.ProspectWorkflow;
import dev.overture.workflows.prospect.Release;
import dev.overture.workflows.prospect.Skip;
import dev.overture.workflows.prospect.TaskDone;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers what it is told until a reply ends it; {@code status().why()} tells. */
public final class RecordingProspect implements ProspectWorkflow {

    private final List<String> told = new ArrayList<>();
    private @Nullable ProspectStart start;
    private boolean over;

    @Override
    public ProspectEnd run(ProspectStart begin) {
        start = begin;
        Workflow.await(() -> over);
        return new ProspectEnd("replied");
    }

    @Override
    public void connectionAccepted(Fact fact) {
        told.add("accepted " + fact.at());
    }

    @Override
    public void replied(Fact fact) {
        told.add("replied " + fact.at());
        over = true;
    }

    @Override
    public void unsubscribed(Fact fact) {
        told.add("unsubscribed " + fact.at());
    }

    @Override
    public void released(Release release) {
        told.add("released " + release.revision() + " " + release.slot());
    }

    @Override
    public void emailOpened(Fact fact) {
        told.add("opened " + fact.at());
    }

    @Override
    public void linkClicked(Fact fact) {
        told.add("clicked " + fact.at());
    }

    @Override
    public void ended(Fact fact) {
        told.add("ended " + fact.at());
        over = true;
    }

    @Override
    public void taskDone(TaskDone task) {
        told.add("done " + task.step());
    }

    @Override
    public CommandAnswer skipStep(Skip skip) {
        told.add("skip " + skip.step());
        return CommandAnswer.movedTo(null);
    }

    @Override
    public void validateSkipStep(Skip skip) {}

    @Override
    public CommandAnswer moveTo(Move move) {
        told.add("move " + move.step());
        return CommandAnswer.movedTo(move.step());
    }

    @Override
    public void validateMoveTo(Move move) {}

    @Override
    public ProspectState status() {
        String carried = start == null || start.carried() == null
                ? ""
                : start.carried().cursor() + "/" + start.carried().connected() + " ";
        return new ProspectState("running", null, carried + String.join(", ", told), Instant.EPOCH, null, null);
    }
}

package dev.overture.model.sequence;

import dev.overture.model.ids.StepId;
import dev.overture.model.sending.MessageKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a sequence into what a workflow walks through. */
public final class SkeletonCompiler {

    private final List<Node> nodes = new ArrayList<>();

    private SkeletonCompiler() {}

    /** @throws IllegalArgumentException if two steps share an id */
    public static Skeleton compile(Sequence sequence) {
        SkeletonCompiler compiler = new SkeletonCompiler();
        compiler.add(sequence.steps(), null);
        return new Skeleton(compiler.nodes);
    }

    /** @param behind the step at which a branch goes on after its last step; null when the sequence is over then */
    private void add(List<Step> steps, @Nullable StepId behind) {
        for (int i = 0; i < steps.size(); i++) {
            StepId next = i + 1 < steps.size() ? steps.get(i + 1).id() : behind;
            Step step = steps.get(i);
            nodes.add(step.accept(new NodeOf(next)));
            if (step instanceof Step.WaitFor wait) {
                add(wait.otherwise(), next);
            }
        }
    }

    private record NodeOf(@Nullable StepId next) implements Step.Visitor<Node> {

        @Override
        public Node invite(Step.Invite step) {
            return new Node.Send(step.id(), MessageKind.INVITATION, next);
        }

        @Override
        public Node message(Step.Message step) {
            return new Node.Send(step.id(), MessageKind.MESSAGE, next);
        }

        @Override
        public Node email(Step.Email step) {
            return new Node.Send(step.id(), MessageKind.EMAIL, next);
        }

        @Override
        public Node withdrawInvite(Step.WithdrawInvite step) {
            return new Node.Send(step.id(), MessageKind.WITHDRAWAL, next);
        }

        @Override
        public Node delay(Step.Delay step) {
            return new Node.Delay(step.id(), step.duration(), next);
        }

        @Override
        public Node waitFor(Step.WaitFor step) {
            StepId otherwise =
                    step.otherwise().isEmpty() ? next : step.otherwise().get(0).id();
            return new Node.WaitFor(step.id(), step.event(), step.within(), otherwise, step.late(), next);
        }

        @Override
        public Node end(Step.End step) {
            return new Node.End(step.id(), step.reason());
        }
    }
}

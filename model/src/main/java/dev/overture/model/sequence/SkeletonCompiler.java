package dev.overture.model.sequence;

import dev.overture.model.ids.StepId;
import dev.overture.model.sending.MessageKind;
import java.time.Duration;
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
            step.branches().forEach(branch -> add(branch, next));
        }
    }

    private record NodeOf(@Nullable StepId next) implements Step.Visitor<Node> {

        @Override
        public Node invite(Step.Invite step) {
            return send(step, MessageKind.INVITATION);
        }

        @Override
        public Node message(Step.Message step) {
            return send(step, MessageKind.MESSAGE);
        }

        @Override
        public Node inmail(Step.Inmail step) {
            return send(step, MessageKind.INMAIL);
        }

        @Override
        public Node email(Step.Email step) {
            return send(step, MessageKind.EMAIL);
        }

        @Override
        public Node whatsapp(Step.Whatsapp step) {
            return send(step, MessageKind.WHATSAPP);
        }

        @Override
        public Node visitProfile(Step.VisitProfile step) {
            return send(step, MessageKind.PROFILE_VIEW);
        }

        @Override
        public Node withdrawInvite(Step.WithdrawInvite step) {
            return send(step, MessageKind.WITHDRAWAL);
        }

        private Node send(Step.Sending step, MessageKind kind) {
            return new Node.Send(step.id(), kind, next);
        }

        @Override
        public Node delay(Step.Delay step) {
            Duration duration = step.lapse() instanceof Lapse.Time time ? time.duration() : null;
            return new Node.Delay(step.id(), duration, next);
        }

        @Override
        public Node waitFor(Step.WaitFor step) {
            return new Node.WaitFor(step.id(), step.event(), step.within(), first(step.otherwise()), step.late(), next);
        }

        @Override
        public Node choice(Step.If step) {
            return new Node.If(step.id(), first(step.then()), first(step.otherwise()), next);
        }

        @Override
        public Node variants(Step.Variants step) {
            List<Node.Branch> branches = step.choices().stream()
                    .map(choice -> new Node.Branch(choice.weight(), first(choice.steps())))
                    .toList();
            return new Node.Variants(step.id(), branches, next);
        }

        @Override
        public Node task(Step.Task step) {
            return new Node.Task(step.id(), step.remind(), step.expires(), next);
        }

        @Override
        public Node end(Step.End step) {
            return new Node.End(step.id(), step.reason());
        }

        /** An empty branch leads on behind the step. */
        private @Nullable StepId first(List<Step> branch) {
            return branch.isEmpty() ? next : branch.get(0).id();
        }
    }
}

package dev.overture.quickstart.demo;

import dev.overture.model.sending.MessageKind;
import dev.overture.model.sequence.Awaited;
import dev.overture.model.sequence.Condition;
import dev.overture.model.sequence.Lapse;
import dev.overture.model.sequence.Sequence;
import dev.overture.model.sequence.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What certainly reaches a person who follows a script. What a race could change is left out: everything behind an
 * answer of the person, and behind an acceptance that comes close to the end of its wait or after it.
 */
final class OwedActs {

    /** Even a worker that is killed and restarted in between decides on the right side of it. */
    private static final Duration MARGIN = Duration.ofSeconds(3);

    private final Script script;
    private final boolean onLinkedIn;
    private final boolean hasEmail;
    private final List<MessageKind> owed = new ArrayList<>();
    private @Nullable Duration sinceInvitation;
    private boolean connected;

    private OwedActs(Script script, boolean onLinkedIn, boolean hasEmail) {
        this.script = script;
        this.onLinkedIn = onLinkedIn;
        this.hasEmail = hasEmail;
    }

    /** The kinds of the owed acts, in the order of their sending. */
    static List<MessageKind> of(Sequence sequence, Script script, boolean onLinkedIn, boolean hasEmail) {
        OwedActs walk = new OwedActs(script, onLinkedIn, hasEmail);
        walk.walk(sequence.steps());
        return List.copyOf(walk.owed);
    }

    /** Whether what follows these steps is still certain. */
    private boolean walk(List<Step> steps) {
        return steps.stream().allMatch(step -> step.accept(new Certainty()));
    }

    /** Adds what a step owes; answers whether the step behind it is certainly reached. */
    private final class Certainty implements Step.Visitor<Boolean> {

        @Override
        public Boolean invite(Step.Invite step) {
            if (onLinkedIn && !skipped(step.rules().skipIf())) {
                owed.add(MessageKind.INVITATION);
                sinceInvitation = Duration.ZERO;
            }
            return true;
        }

        @Override
        public Boolean message(Step.Message step) {
            if (!onLinkedIn || skipped(step.rules().skipIf())) {
                return true;
            }
            if (!connected) {
                return false;
            }
            owed.add(MessageKind.MESSAGE);
            return script.replyAfter() == null;
        }

        @Override
        public Boolean email(Step.Email step) {
            if (hasEmail && !skipped(step.rules().skipIf())) {
                owed.add(MessageKind.EMAIL);
            }
            return true;
        }

        /** Whether credits are left is the vendor's secret. */
        @Override
        public Boolean inmail(Step.Inmail step) {
            return false;
        }

        /** The demo's people have no telephones. */
        @Override
        public Boolean whatsapp(Step.Whatsapp step) {
            return true;
        }

        /** Counts as nothing sent. */
        @Override
        public Boolean visitProfile(Step.VisitProfile step) {
            return true;
        }

        @Override
        public Boolean choice(Step.If step) {
            if (step.condition() == Condition.Trait.HAS_EMAIL || step.condition() == Condition.Trait.NO_EMAIL) {
                return walk(skipped(step.condition()) ? step.then() : step.otherwise());
            }
            return false;
        }

        @Override
        public Boolean variants(Step.Variants step) {
            return false;
        }

        @Override
        public Boolean task(Step.Task step) {
            return false;
        }

        @Override
        public Boolean withdrawInvite(Step.WithdrawInvite step) {
            if (sinceInvitation == null || connected || skipped(step.rules().skipIf())) {
                return true;
            }
            if (script.answer() == Script.Answer.IGNORE) {
                owed.add(MessageKind.WITHDRAWAL);
                return true;
            }
            // A declined request cannot be withdrawn; what the vendor answers to the attempt decides what follows.
            return false;
        }

        @Override
        public Boolean delay(Step.Delay step) {
            if (step.lapse() instanceof Lapse.Time time) {
                passes(time.duration());
                return true;
            }
            return false;
        }

        @Override
        public Boolean waitFor(Step.WaitFor step) {
            Duration elapsed = sinceInvitation;
            if (step.event() != Awaited.CONNECTION_ACCEPTED) {
                return false;
            }
            if (connected) {
                return true;
            }
            if (elapsed == null || script.answer() != Script.Answer.ACCEPT) {
                passes(step.within());
                return walk(step.otherwise());
            }
            connected = script.answerAfter().minus(elapsed).plus(MARGIN).compareTo(step.within()) <= 0;
            return connected;
        }

        @Override
        public Boolean end(Step.End step) {
            return false;
        }

        private boolean skipped(@Nullable Condition skipIf) {
            return (skipIf == Condition.Trait.HAS_EMAIL && hasEmail)
                    || (skipIf == Condition.Trait.NO_EMAIL && !hasEmail)
                    || (skipIf == Condition.Trait.CONNECTED && connected);
        }

        private void passes(Duration duration) {
            Duration elapsed = sinceInvitation;
            sinceInvitation = elapsed == null ? null : elapsed.plus(duration);
        }
    }
}

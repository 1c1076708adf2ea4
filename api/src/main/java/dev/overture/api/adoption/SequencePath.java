package dev.overture.api.adoption;

import dev.overture.model.ids.StepId;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sequence.Awaited;
import dev.overture.model.sequence.Node;
import dev.overture.model.sequence.Skeleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The way of everybody with whom all goes well, and its sends by the names and numbers that older systems gave them. */
final class SequencePath {

    private static final Pattern NUMBERED = Pattern.compile("([a-z_]+?)_?([0-9]{1,3})?");

    private final Skeleton skeleton;
    private final List<Node.Send> sends = new ArrayList<>();

    SequencePath(Skeleton skeleton) {
        this.skeleton = skeleton;
        StepId at = skeleton.first();
        while (at != null) {
            Node node = skeleton.node(at);
            if (node instanceof Node.Send send) {
                sends.add(send);
            }
            at = node.next();
        }
    }

    Skeleton skeleton() {
        return skeleton;
    }

    int count() {
        return sends.size();
    }

    Node.Send send(int index) {
        return sends.get(index);
    }

    /** The place of the invitation among the sends. */
    OptionalInt invitation() {
        return nth(MessageKind.INVITATION, 1);
    }

    /** The place of the first send behind the invitation, or of the first one where nobody is invited. */
    OptionalInt firstWords() {
        return IntStream.range(0, sends.size())
                .filter(i -> sends.get(i).kind() != MessageKind.INVITATION)
                .findFirst();
    }

    /** The place of what an older system called so. */
    OptionalInt of(String type) {
        Optional<StepId> named = StepId.PATTERN.matcher(type).matches()
                ? skeleton.find(new StepId(type)).map(Node::id)
                : Optional.empty();
        if (named.isPresent()) {
            return IntStream.range(0, sends.size())
                    .filter(i -> sends.get(i).id().equals(named.get()))
                    .findFirst();
        }
        Matcher parts = NUMBERED.matcher(type);
        if (!parts.matches()) {
            return OptionalInt.empty();
        }
        int number = parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2));
        return switch (parts.group(1)) {
            case "connection_request", "invitation", "invite" -> nth(MessageKind.INVITATION, number);
            case "direct_message", "follow_up", "message", "linkedin_message" -> nth(MessageKind.MESSAGE, number);
            case "email" -> nth(MessageKind.EMAIL, number);
            case "whatsapp" -> nth(MessageKind.WHATSAPP, number);
            case "step" -> ofStep(number);
            default -> OptionalInt.empty();
        };
    }

    private OptionalInt nth(MessageKind kind, int number) {
        return IntStream.range(0, sends.size())
                .filter(i -> sends.get(i).kind() == kind)
                .skip(Math.max(0, number - 1))
                .findFirst();
    }

    /** The place of the last of the first so many sends of a kind. */
    OptionalInt lastOf(MessageKind kind, int count) {
        return IntStream.range(0, sends.size())
                .filter(i -> sends.get(i).kind() == kind)
                .limit(Math.max(0, count))
                .max();
    }

    /** The place of a step by its number: steps of older systems are sends, counted from 1. */
    OptionalInt ofStep(int number) {
        return number >= 1 && number <= sends.size() ? OptionalInt.of(number - 1) : OptionalInt.empty();
    }

    /** Where somebody stands to whom this send went out last. */
    @Nullable
    StepId behind(int index, boolean connected) {
        StepId next = sends.get(index).next();
        return connected ? pastTheWait(next) : next;
    }

    /** Where somebody stands who is connected though nobody knows of an invitation. */
    @Nullable
    StepId connectedFromBefore() {
        OptionalInt invitation = invitation();
        return invitation.isEmpty() ? skeleton.first() : behind(invitation.getAsInt(), true);
    }

    private @Nullable StepId pastTheWait(@Nullable StepId step) {
        return step != null
                        && skeleton.node(step) instanceof Node.WaitFor wait
                        && wait.event() == Awaited.CONNECTION_ACCEPTED
                ? wait.next()
                : step;
    }
}

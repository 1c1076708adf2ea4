package dev.overture.workflows.prospect;

import dev.overture.model.sequence.Skeleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Activities that answer as scripted and note, in hours since the start, when they were asked. */
final class ScriptedDesk implements DeliveryActivities {

    private final Supplier<Instant> clock;
    private final Instant started;
    private final Map<String, Deque<Supplier<Object>>> script = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    ScriptedDesk(Supplier<Instant> clock) {
        this.clock = clock;
        this.started = clock.get();
    }

    /** The next answers to {@code "deliver invite"}, {@code "expire wait"} and the like; without one, all goes well. */
    ScriptedDesk answering(String question, Object... answers) {
        for (Object answer : answers) {
            answeringWith(question, () -> answer);
        }
        return this;
    }

    synchronized ScriptedDesk answeringWith(String question, Supplier<Object> answer) {
        script.computeIfAbsent(question, unused -> new ArrayDeque<>()).add(answer);
        return this;
    }

    Instant in(Duration time) {
        return started.plus(time);
    }

    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public DeliverAnswer deliver(Delivery delivery) {
        return (DeliverAnswer) answer("deliver " + delivery.step(), () -> new DeliverAnswer.Sent(clock.get()));
    }

    @Override
    public DeliverAnswer confirm(Delivery delivery) {
        return (DeliverAnswer) answer("confirm " + delivery.step(), () -> new DeliverAnswer.Sent(clock.get()));
    }

    @Override
    public ExpireAnswer expire(Expiry expiry) {
        return (ExpireAnswer) answer("expire " + expiry.step(), ExpireAnswer.Expired::new);
    }

    @Override
    public ExpireAnswer decide(Expiry expiry) {
        return (ExpireAnswer) answer("decide " + expiry.step(), ExpireAnswer.Expired::new);
    }

    @Override
    public Instant due(Expiry delay) {
        return (Instant) answer("due " + delay.step(), clock);
    }

    @Override
    public CommandAnswer skip(Skip skip) {
        return (CommandAnswer) answer("skip " + skip.step(), () -> CommandAnswer.refused("sent_already"));
    }

    @Override
    public CommandAnswer move(Move move) {
        return (CommandAnswer) answer("move", () -> CommandAnswer.movedTo(move.step()));
    }

    @Override
    public void finish(Finish finish) {
        answer("finish: " + finish.reason(), () -> Skeleton.RAN_TO_ITS_END);
    }

    private Object answer(String question, Supplier<?> usual) {
        Supplier<?> answer;
        synchronized (this) {
            asked.add(question + " at " + hours());
            Deque<Supplier<Object>> answers = script.getOrDefault(question, new ArrayDeque<>());
            answer = answers.isEmpty() ? usual : answers.poll();
        }
        return answer.get();
    }

    private String hours() {
        return Duration.between(started, clock.get()).plusSeconds(30).toHours() + "h";
    }

    /** An answer that waits until the test lets it go. */
    static Supplier<Object> blockedUntil(CountDownLatch latch, Object answer) {
        return () -> {
            try {
                if (!latch.await(30, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("nobody let the activity go");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return answer;
        };
    }
}

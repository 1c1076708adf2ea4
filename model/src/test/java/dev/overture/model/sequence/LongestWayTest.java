package dev.overture.model.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.ids.StepId;
import dev.overture.model.sending.MessageKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LongestWayTest {

    private static final StepId INVITE = new StepId("invite");
    private static final StepId WAIT = new StepId("wait");
    private static final StepId PAUSE = new StepId("pause");
    private static final StepId TASK = new StepId("task");
    private static final StepId LAST = new StepId("last");

    private final LongestWay way = new LongestWay(new Skeleton(List.of(
            new Node.Send(INVITE, MessageKind.INVITATION, WAIT),
            new Node.WaitFor(WAIT, Awaited.CONNECTION_ACCEPTED, Duration.ofDays(14), PAUSE, Late.ACCEPT, LAST),
            new Node.Delay(PAUSE, Duration.ofDays(3), TASK),
            new Node.Task(TASK, null, Duration.ofDays(2), LAST),
            new Node.Send(LAST, MessageKind.EMAIL, null))));

    @Test
    void addsUpTheSlowestBranch() {
        assertThat(way.from(INVITE)).isEqualTo(Duration.ofDays(14 + 3 + 2));
        assertThat(way.from(PAUSE)).isEqualTo(Duration.ofDays(5));
        assertThat(way.from(LAST)).isZero();
    }

    @Test
    void takesNoTimeWhereNothingIsLeft() {
        assertThat(way.from(null)).isZero();
        assertThat(way.from(new StepId("of_another_version"))).isZero();
    }
}

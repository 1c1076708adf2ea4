package dev.overture.api.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.schema.outbox.Signal;
import dev.overture.workflows.account.AccountWorkflow;
import dev.overture.workflows.campaign.CampaignWorkflow;
import dev.overture.workflows.prospect.ProspectWorkflow;
import io.temporal.workflow.SignalMethod;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SignalContractTest {

    private static Stream<Method> signals() {
        return Stream.of(ProspectWorkflow.class, CampaignWorkflow.class, AccountWorkflow.class)
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> method.isAnnotationPresent(SignalMethod.class));
    }

    @Test
    void theOutboxKnowsExactlyTheSignalsOfTheWorkflows() {
        Set<String> known = Arrays.stream(Signal.values()).map(Signal::method).collect(Collectors.toSet());

        assertThat(known).isEqualTo(signals().map(Method::getName).collect(Collectors.toSet()));
    }

    @Test
    void knowsWhichOfThemCarryNothing() {
        signals()
                .forEach(method -> assertThat(Signal.ofMethod(method.getName()).bare())
                        .as(method.getName())
                        .isEqualTo(method.getParameterCount() == 0));
    }
}

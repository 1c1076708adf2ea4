package dev.overture.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropwizard.configuration.ConfigurationValidationException;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.configuration.UndefinedEnvironmentVariableException;
import io.dropwizard.configuration.YamlConfigurationFactory;
import io.dropwizard.core.server.SimpleServerFactory;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.jersey.validation.Validators;
import io.dropwizard.jetty.HttpConnectorFactory;
import java.util.Map;
import org.apache.commons.text.StringSubstitutor;
import org.junit.jupiter.api.Test;

/** The configuration in the jar, read as the application reads it. */
class SandboxConfigTest {
    private static SandboxConfig read(Map<String, String> environment) throws Exception {
        StringSubstitutor substitutor = new StringSubstitutor(environment).setEnableUndefinedVariableException(true);
        return new YamlConfigurationFactory<>(
                        SandboxConfig.class,
                        Validators.newValidator(),
                        new Bootstrap<>(new SandboxApplication()).getObjectMapper(),
                        "dw")
                .build(new SubstitutingSourceProvider(new FileOrResource("sandbox.yml"), substitutor), "sandbox.yml");
    }

    private static HttpConnectorFactory connector(SandboxConfig config) {
        return (HttpConnectorFactory) ((SimpleServerFactory) config.getServerFactory()).getConnector();
    }

    @Test
    void listensOnTheLoopbackInterfaceUnlessToldOtherwise() throws Exception {
        SandboxConfig config = read(Map.of("SANDBOX_API_KEY", "k"));
        assertThat(connector(config).getBindHost()).isEqualTo("127.0.0.1");
        assertThat(config.apiKey()).isEqualTo("k");
        assertThat(config.createStatus()).isEqualTo(201);
    }

    @Test
    void takesEverySettingFromTheEnvironment() throws Exception {
        SandboxConfig config = read(Map.of(
                "SANDBOX_API_KEY", "k",
                "SANDBOX_PORT", "0",
                "SANDBOX_BIND_HOST", "0.0.0.0",
                "SANDBOX_SEED", "42",
                "SANDBOX_SPEED", "1.5",
                "SANDBOX_CREATE_STATUS", "200"));
        assertThat(connector(config).getPort()).isZero();
        assertThat(connector(config).getBindHost()).isEqualTo("0.0.0.0");
        assertThat(config.seed()).isEqualTo(42);
        assertThat(config.speed()).isEqualTo(1.5);
        assertThat(config.createStatus()).isEqualTo(200);
    }

    @Test
    void hasNoDefaultKey() {
        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOfAny(IllegalArgumentException.class, UndefinedEnvironmentVariableException.class)
                .hasMessageContaining("SANDBOX_API_KEY");
        assertThatThrownBy(() -> read(Map.of("SANDBOX_API_KEY", "")))
                .isInstanceOf(ConfigurationValidationException.class)
                .hasMessageContaining("apiKey");
    }

    @Test
    void refusesSpeedZero() {
        assertThatThrownBy(() -> read(Map.of("SANDBOX_API_KEY", "k", "SANDBOX_SPEED", "0")))
                .isInstanceOf(ConfigurationValidationException.class)
                .hasMessageContaining("speed");
    }
}

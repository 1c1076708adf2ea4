package dev.overture.api.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.api.ApiApplication;
import dev.overture.api.ApiConfiguration;
import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.configuration.YamlConfigurationFactory;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.jersey.validation.Validators;
import io.dropwizard.jetty.HttpConnectorFactory;
import java.io.IOException;
import java.util.Map;
import org.apache.commons.text.StringSubstitutor;
import org.junit.jupiter.api.Test;

class ConfigurationFileTest {

    @Test
    void needsNothingButTheSecretOfTheWebhooks() throws Exception {
        ApiConfiguration configuration = read(Map.of("UNIPILE_WEBHOOK_SECRET", "s3cret"));

        DefaultServerFactory server = (DefaultServerFactory) configuration.getServerFactory();
        HttpConnectorFactory connector =
                (HttpConnectorFactory) server.getApplicationConnectors().get(0);
        assertThat(connector.getBindHost()).isEqualTo("127.0.0.1");
        assertThat(connector.getPort()).isEqualTo(8080);
        assertThat(server.getAdminConnectors()).isEmpty();
        assertThat(configuration.allowDemoPreset()).isFalse();
        assertThat(configuration.webhookSecret())
                .matches(secret -> !secret.toString().contains("s3cret"));
        assertThat(configuration.webhookSecret().reveal()).isEqualTo("s3cret");
    }

    @Test
    void takesEveryNamedVariable() throws Exception {
        ApiConfiguration configuration = read(Map.of(
                "UNIPILE_WEBHOOK_SECRET", "s3cret",
                "OVERTURE_API_PORT", "9999",
                "OVERTURE_DATABASE_URL", "jdbc:postgresql://db:5432/x",
                "OVERTURE_DATABASE_USER", "u",
                "OVERTURE_DATABASE_PASSWORD", "p: #{'}".replace("'", ""),
                "OVERTURE_ALLOW_DEMO_PRESET", "true"));

        assertThat(configuration.database().getUrl()).isEqualTo("jdbc:postgresql://db:5432/x");
        assertThat(configuration.database().getPassword()).isEqualTo("p: #{}");
        assertThat(configuration.allowDemoPreset()).isTrue();
    }

    @Test
    void refusesToStartWithoutTheSecretOfTheWebhooks() {
        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("webhookSecret");
    }

    @Test
    void refusesASecretThatNoHeaderCanCarryWithoutRepeatingIt() {
        assertThatThrownBy(() -> read(Map.of("UNIPILE_WEBHOOK_SECRET", "hush hush")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("webhookSecret")
                .hasMessageContaining("printable ASCII")
                .message()
                .doesNotContain("hush");
    }

    private static ApiConfiguration read(Map<String, String> variables) throws IOException, ConfigurationException {
        ObjectMapper json = new Bootstrap<>(new ApiApplication()).getObjectMapper();
        StringSubstitutor substitutor = new StringSubstitutor(variables);
        return new YamlConfigurationFactory<>(ApiConfiguration.class, Validators.newValidator(), json, "dw")
                .build(new SubstitutingSourceProvider(new FileOrResource("api.yml"), substitutor), "api.yml");
    }
}

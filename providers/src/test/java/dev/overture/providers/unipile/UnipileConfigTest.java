package dev.overture.providers.unipile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.overture.providers.Secret;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnipileConfigTest {

    private static final URI URL = URI.create("https://api8.unipile.com:13851/api/v1");
    private static final Secret KEY = Secret.of("s3cret");
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void hidesTheKeyAndDropsTheFinalSlash() {
        UnipileConfig config = UnipileConfig.of(URI.create(URL + "//"), KEY);

        assertThat(config.baseUrl()).isEqualTo(URL);
        assertThat(config.toString()).doesNotContain("s3cret");
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.writeDeadline()).isEqualTo(Duration.ofSeconds(60));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api8.unipile.com/api/v1",
                "/api/v1",
                "ftp://unipile.com/api/v1",
                "https:///api/v1",
                "https://u:p@unipile.com/api/v1",
                "https://unipile.com/api/v1?port=1",
                "https://unipile.com/api/v1#x"
            })
    void refusesAddressesThatCannotBeAPrefix(String url) {
        assertThatThrownBy(() -> UnipileConfig.of(URI.create(url), KEY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("baseUrl");
    }

    @Test
    void namesTheTimeThatIsWrong() {
        assertThatThrownBy(() -> new UnipileConfig(URL, KEY, Duration.ZERO, SECOND, SECOND))
                .hasMessageContaining("connectTimeout");
        assertThatThrownBy(() -> new UnipileConfig(URL, KEY, SECOND, SECOND.dividedBy(2), SECOND))
                .hasMessageContaining("writeDeadline");
        assertThatThrownBy(() -> new UnipileConfig(URL, KEY, SECOND, SECOND, Duration.ofDays(1)))
                .hasMessageContaining("readDeadline");
    }
}

package dev.overture.api.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApiKeyTest {

    @Test
    void isFoundAgainByItsHash() {
        ApiKey made = ApiKey.generate();
        assertThat(made.reveal()).matches("ovk_[A-Za-z0-9_-]{43}");
        assertThat(ApiKey.sent(made.reveal()).hash()).isEqualTo(made.hash()).hasSize(32);
        assertThat(ApiKey.sent(made.reveal() + "x").hash()).isNotEqualTo(made.hash());
    }

    @Test
    void isNeverPrintedAndNeverTheSame() {
        assertThat(ApiKey.generate()).hasToString("ovk_***");
        assertThat(Stream.generate(() -> ApiKey.generate().reveal()).limit(100).collect(Collectors.toSet()))
                .hasSize(100);
    }
}

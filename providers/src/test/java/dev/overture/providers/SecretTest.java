package dev.overture.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    @Test
    void neverShowsItself() {
        assertThat(Secret.of("s3cret").toString()).doesNotContain("s3cret");
        assertThat(Secret.of("s3cret").reveal()).isEqualTo("s3cret");
    }

    @Test
    void matchesOnlyItself() {
        Secret secret = Secret.of("s3cret");

        assertThat(secret.matches("s3cret")).isTrue();
        assertThat(secret.matches("S3cret")).isFalse();
        assertThat(secret.matches("s3cret ")).isFalse();
        assertThat(secret.matches("")).isFalse();
        assertThat(secret.matches(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "hush\n", "hush hush", "hush\r\nX-Evil: 1", "hüsh"})
    void refusesWhatCannotStandInAHeaderWithoutRepeatingIt(String value) {
        assertThatThrownBy(() -> Secret.of(value))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("hush", "hüsh", "Evil");
    }
}

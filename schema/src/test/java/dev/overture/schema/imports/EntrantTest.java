package dev.overture.schema.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EntrantTest {

    private final Entrant entrant = Entrant.of(
            Stream.of("jemima@mail.example.com", null),
            Stream.of(null, "https://www.linkedin.com/in/jemima-testwell"),
            null);

    @Test
    void isKeptOutForEachOfItsAddresses() {
        assertThat(entrant.addresses())
                .containsExactly("jemima@mail.example.com", "https://www.linkedin.com/in/jemima-testwell");
    }

    @Test
    void isKeptOutForTheDomainsOfItsMailAndThoseAbove() {
        assertThat(entrant.domains()).containsExactly("mail.example.com", "example.com", "com");
    }

    @Test
    void showsNoAddress() {
        assertThat(entrant.toString()).isEqualTo("Entrant[]");
    }
}

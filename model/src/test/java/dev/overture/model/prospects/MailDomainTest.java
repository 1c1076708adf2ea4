package dev.overture.model.prospects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDomainTest {

    @ParameterizedTest
    @CsvSource({
        "example.com, example.com",
        "@Example.COM, example.com",
        "' mail.example.com. ', mail.example.com",
        "müller.de, xn--mller-kva.de",
    })
    void readsDomainsAsPeopleWriteThem(String written, String expected) {
        assertThat(MailDomain.parse(written).map(MailDomain::value)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "com", "ada@example.com", "exa mple.com", "1.2.3.4", "-a.com", "https://example.com"})
    void refusesWhatNoMailArrivesAt(String written) {
        assertThat(MailDomain.parse(written)).isEmpty();
    }

    @Test
    void knowsTheDomainsAboveIt() {
        assertThat(new MailDomain("a.b.example").withParents()).containsExactly("a.b.example", "b.example", "example");
    }
}

package dev.overture.model.prospects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            ada@example.org,                ada@example.org
            ' ADA.FAKE@Example.ORG ',       ada.fake@example.org
            INFO@IRIS.ORG,                  info@iris.org
            mailto:ada@example.org,         ada@example.org
            <ada@example.org>,              ada@example.org
            ada+crm@mail.example.co.uk,     ada+crm@mail.example.co.uk
            o'brien@example.org,            o'brien@example.org
            ada@müller.example,             ada@xn--mller-kva.example
            """)
    void readsAddressesInOneSpelling(String written, String value) {
        assertThat(EmailAddress.parse(written)).contains(new EmailAddress(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@example.org",
                "ada@example",
                "ada@@example.org",
                "ada fake@example.org",
                "ada@exam ple.org",
                ".ada@example.org",
                "ada.@example.org",
                "a..da@example.org",
                "ada@example..org",
                "ada@-example.org",
                "ada@127.0.0.1",
                "ada@example.org, bob@example.org",
                "ada@example.org\nBcc: bob@example.org",
                "Ada <ada@example.org>",
                "ada(at)example.org",
            })
    void refusesWhatNoMailReaches(String written) {
        assertThat(EmailAddress.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 300})
    void refusesTooLongLocalParts(int length) {
        assertThat(EmailAddress.parse("a".repeat(length) + "@example.org")).isEmpty();
    }
}

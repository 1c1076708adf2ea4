package dev.overture.model.sending;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {

    @ParameterizedTest
    @ValueSource(strings = {"<p>Hello</p>", "Hello<br/>there", "see <A href='https://example.org'>this</A>"})
    void knowsHtmlByItsTags(String body) {
        assertThat(Markup.isIn(body)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hello", "1 < 2 and 3 > 2", "<3", "mail me: <ada@example.org>"})
    void takesEverythingElseForPlainText(String body) {
        assertThat(Markup.isIn(body)).isFalse();
    }
}

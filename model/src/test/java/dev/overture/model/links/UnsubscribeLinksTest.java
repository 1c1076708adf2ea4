package dev.overture.model.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.overture.model.ids.CampaignProspectId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsubscribeLinksTest {

    private static final CampaignProspectId SOMEBODY =
            new CampaignProspectId(UUID.fromString("0192f0c5-0000-7000-8000-000000000001"));

    private final UnsubscribeLinks links = new UnsubscribeLinks("https://o.example/", "a-secret-of-the-test");

    private String token() {
        return links.of(SOMEBODY).replace("https://o.example/unsubscribe/", "");
    }

    @Test
    void aLinkLeadsBackToWhomItWasMadeFor() {
        assertThat(links.of(SOMEBODY))
                .startsWith("https://o.example/unsubscribe/")
                .isEqualTo(links.of(SOMEBODY));
        assertThat(token()).matches("[A-Za-z0-9_-]{64}");
        assertThat(links.read(token())).contains(SOMEBODY);
    }

    @Test
    void everyChangedCharacterSpoilsIt() {
        String token = token();
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(links.read(token.substring(0, i) + other + token.substring(i + 1)))
                    .as("at %d", i)
                    .isEmpty();
        }
    }

    @Test
    void anotherSecretKnowsItNot() {
        assertThat(new UnsubscribeLinks("https://o.example", "another-secret-of-the-test").read(token()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "<script>", "AAAA", "0192f0c5-0000-7000-8000-000000000001", "%00"})
    void whatIsNoTokenIsNobodys(String token) {
        assertThat(links.read(token)).isEmpty();
    }

    @Test
    void refusesAnAddressOrASecretThatCannotServe() {
        assertThat(UnsubscribeLinks.of("", "a-secret-of-the-test")).isEmpty();
        assertThat(UnsubscribeLinks.of("https://o.example", " ")).isEmpty();
        assertThatThrownBy(() -> UnsubscribeLinks.of("o.example", "a-secret-of-the-test"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> UnsubscribeLinks.of("https://o.example", "short-one"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("short-one");
    }
}

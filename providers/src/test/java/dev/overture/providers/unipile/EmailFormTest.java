package dev.overture.providers.unipile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.providers.OutboundMessage;
import dev.overture.providers.unipile.http.UnipileJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EmailFormTest {

    private static String headers(@Nullable String unsubscribeUrl) {
        return new EmailForm(
                        UnipileJson.mapper(),
                        new OutboundMessage.Email(
                                "acc_1",
                                "ada@example.org",
                                null,
                                "Hi",
                                "<p>Hi</p>",
                                true,
                                null,
                                OutboundMessage.Tracking.NONE,
                                "marker-1",
                                unsubscribeUrl))
                .customHeaders();
    }

    @Test
    void carriesStandardHeadersOnlyWhereItIsTold() {
        assertThat(headers(null)).isEqualTo("[{\"name\":\"X-Overture-Message\",\"value\":\"marker-1\"}]");
        assertThat(headers("https://o.example/unsubscribe/token"))
                .contains(
                        "{\"name\":\"List-Unsubscribe\",\"value\":\"<https://o.example/unsubscribe/token>\"}",
                        "{\"name\":\"List-Unsubscribe-Post\",\"value\":\"List-Unsubscribe=One-Click\"}");
    }
}

package dev.overture.rivals.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VendorTest {

    private HttpServer server;
    private Vendor vendor;
    private int status;
    private String answer;
    private String asked;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("X-API-KEY") + " " + body;
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        vendor = new Vendor(new Settings(0, "", "", "", url, "any-key"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void looksUpWithTheKeyAndReadsTheVendorsId() {
        answers(200, "{\"provider_id\":\"ACo-1\"}");
        assertThat(vendor.lookUp("acc_1", "jemima")).isEqualTo("ACo-1");
        assertThat(asked).startsWith("GET /users/jemima?account_id=acc_1 any-key");
    }

    @Test
    void anInvitationThatArrivedBeforeIsDone() {
        answers(422, "{\"type\":\"errors/already_invited_recently\"}");
        assertThatCode(() -> vendor.invite("acc_1", "ACo-1", "Hello")).doesNotThrowAnyException();
        answers(422, "{\"type\":\"errors/already_connected\"}");
        assertThatCode(() -> vendor.invite("acc_1", "ACo-1", "Hello")).doesNotThrowAnyException();
        assertThat(asked).startsWith("POST /users/invite any-key").contains("\"provider_id\":\"ACo-1\"");
    }

    @Test
    void anyOtherRefusalIsAFailure() {
        answers(422, "{\"type\":\"errors/cannot_resend_yet\"}");
        assertThatThrownBy(() -> vendor.invite("acc_1", "ACo-1", "Hello")).hasMessageContaining("422");
        answers(500, "{}");
        assertThatThrownBy(() -> vendor.write("acc_1", "chat_1", "Hello")).hasMessageContaining("500");
    }

    @Test
    void anAnswerWithoutTheIdIsAFailure() {
        answers(201, "{\"chat_id\":null}");
        assertThatThrownBy(() -> vendor.startChat("acc_1", "ACo-1", "Hello")).hasMessageContaining("no chat_id");
    }

    private void answers(int withStatus, String body) {
        status = withStatus;
        answer = body;
    }
}

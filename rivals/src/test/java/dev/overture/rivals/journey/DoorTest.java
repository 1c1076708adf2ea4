package dev.overture.rivals.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoorTest {

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = Door.open(0, new Rival() {
            @Override
            public void start() {}

            @Override
            public void close() {}

            @Override
            public void begin(Prospect prospect) {
                told.add("begin " + prospect.slug() + " " + prospect.firstName() + " " + prospect.account());
            }

            @Override
            public void accepted(String slug) {
                if (slug.equals("too-early")) {
                    throw new IllegalStateException("nobody waits");
                }
                told.add("accepted " + slug);
            }
        });
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void takesProspectsInAndReportsOn() throws Exception {
        assertThat(post("/begin", "{\"slug\":\"jemima\",\"first_name\":\"Jemima\",\"account\":\"acc_1\"}"))
                .isEqualTo(200);
        assertThat(post("/webhook", "{\"event\":\"new_relation\",\"user_public_identifier\":\"jemima\"}"))
                .isEqualTo(200);
        assertThat(told).containsExactly("begin jemima Jemima acc_1", "accepted jemima");
    }

    @Test
    void leavesOtherReportsAlone() throws Exception {
        assertThat(post("/webhook", "{\"event\":\"message_received\"}")).isEqualTo(200);
        assertThat(told).isEmpty();
    }

    @Test
    void asksForWhatItCouldNotTakeOnceMore() throws Exception {
        assertThat(post("/webhook", "{\"event\":\"new_relation\",\"user_public_identifier\":\"too-early\"}"))
                .isEqualTo(503);
        assertThat(post("/begin", "no JSON")).isEqualTo(503);
    }

    private int post(String path, String body) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        return http.send(
                        HttpRequest.newBuilder(uri)
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}

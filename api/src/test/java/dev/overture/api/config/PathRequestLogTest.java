package dev.overture.api.config;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class PathRequestLogTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger("http.request");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Server server = new Server(0);

    @BeforeEach
    void start() throws Exception {
        lines.start();
        logger.addAppender(lines);
        logger.setLevel(Level.INFO);
        server.setHandler(new Handler.Wrapper());
        server.setRequestLog(new PathRequestLogFactory().build("a test"));
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        logger.detachAppender(lines);
        logger.setLevel(null);
    }

    @Test
    void eachRequestIsLoggedWithoutItsQuery() throws Exception {
        get("/api/campaigns?email=ada@example.com");

        assertThat(logged()).startsWith("GET /api/campaigns 404").doesNotContain("ada");
    }

    @Test
    void whoReadsTheLogCannotUnsubscribeAnybody() throws Exception {
        get("/unsubscribe/a-token-of-somebody");

        assertThat(logged()).startsWith("GET /unsubscribe/… 404");
    }

    private void get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.getURI().resolve(URI.create(path)))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }

    /** Jetty logs once the exchange is over, which the stop waits for. */
    private String logged() throws Exception {
        server.stop();
        return lines.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .findFirst()
                .orElse("nothing");
    }
}

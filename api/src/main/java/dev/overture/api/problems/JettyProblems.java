package dev.overture.api.problems;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Speaks of what Jetty refuses before any resource is reached, such as a malformed address, as everything else does. */
public final class JettyProblems implements Request.Handler {

    private final ObjectMapper json;

    /** Writes bodies with this mapper. */
    public JettyProblems(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        int status = response.getStatus() < 400 ? HttpStatus.BAD_REQUEST_400 : response.getStatus();
        String title = HttpStatus.getMessage(status);
        byte[] body = json.writeValueAsBytes(new ProblemDetails(
                status,
                title,
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_"),
                "The request was refused: " + title + ".",
                List.of()));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemDetails.MEDIA_TYPE);
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }
}

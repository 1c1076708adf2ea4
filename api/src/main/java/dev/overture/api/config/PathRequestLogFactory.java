package dev.overture.api.config;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.dropwizard.request.logging.RequestLogFactory;
import java.io.IOException;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Slf4jRequestLogWriter;

/** Logs method, path, status, size and time of each request: no query, no header, no address, so nothing about people. */
@JsonTypeName("paths")
public final class PathRequestLogFactory implements RequestLogFactory<RequestLog> {

    /** Whoever has one can unsubscribe its reader. */
    private static final Pattern TOKEN = Pattern.compile("(/unsubscribe/)[^\\s/]+");

    private static final String FORMAT = "%m %U %s %O bytes %{ms}T ms";

    @Override
    public boolean isEnabled() {
        return true;
    }

    @Override
    public RequestLog build(String name) {
        MaskingWriter writer = new MaskingWriter();
        writer.setLoggerName("http.request");
        return new CustomRequestLog(writer, FORMAT);
    }

    /** A writer of Jetty's own kind, since only such a one is started with the log. */
    private static final class MaskingWriter extends Slf4jRequestLogWriter {

        @Override
        public void write(String line) throws IOException {
            super.write(TOKEN.matcher(line).replaceAll("$1…"));
        }
    }
}

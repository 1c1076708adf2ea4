package dev.overture.api.config;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.dropwizard.request.logging.RequestLogFactory;
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
        Slf4jRequestLogWriter writer = new Slf4jRequestLogWriter();
        writer.setLoggerName("http.request");
        return new CustomRequestLog(line -> writer.write(TOKEN.matcher(line).replaceAll("$1…")), FORMAT);
    }
}

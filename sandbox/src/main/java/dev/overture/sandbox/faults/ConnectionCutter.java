package dev.overture.sandbox.faults;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Gives every request the means to have its connection closed without a byte of answer. */
public final class ConnectionCutter implements Filter {
    private static final String PROPERTY = "dev.overture.sandbox.cut";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http) {
            Runnable cut = () -> ServletContextRequest.getServletContextRequest(http)
                    .getConnectionMetaData()
                    .getConnection()
                    .getEndPoint()
                    .close();
            request.setAttribute(PROPERTY, cut);
        }
        chain.doFilter(request, response);
    }

    static void cut(ContainerRequestContext request) {
        if (!(request.getProperty(PROPERTY) instanceof Runnable cut)) {
            throw new IllegalStateException("the connection cutter is not registered");
        }
        cut.run();
    }
}

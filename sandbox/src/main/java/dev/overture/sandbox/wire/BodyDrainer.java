package dev.overture.sandbox.wire;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what a route left unread of a request. The server would otherwise close the connection under a caller that
 * means to use it again, and the next call would fail for no reason of its own.
 */
public final class BodyDrainer implements Filter {
    private static final Logger LOG = LoggerFactory.getLogger(BodyDrainer.class);

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } finally {
            drain(request);
        }
    }

    private static void drain(ServletRequest request) {
        try {
            long unused = request.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException | IllegalStateException e) {
            LOG.debug("the caller is gone", e);
        }
    }
}

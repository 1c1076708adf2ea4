package dev.overture.providers.unipile.http;

import org.apache.hc.client5.http.impl.DefaultRedirectStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Follows a redirect only on the same scheme, host and port, so that the API key goes nowhere else. */
final class SameOriginRedirects extends DefaultRedirectStrategy {

    @Override
    public boolean isRedirectAllowed(HttpHost from, HttpHost to, HttpRequest redirect, HttpContext context) {
        return from.equals(to);
    }
}

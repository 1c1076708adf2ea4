package dev.overture.providers.unipile.http;

import feign.Request;
import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Puts Feign's request into the HTTP client's form. */
final class WireRequest {

    private WireRequest() {}

    static HttpUriRequestBase of(Request request) {
        HttpUriRequestBase wire = new HttpUriRequestBase(request.httpMethod().name(), URI.create(request.url()));
        request.headers().forEach((name, values) -> {
            // The entity states its own length.
            if (!name.equalsIgnoreCase("Content-Length")) {
                values.forEach(value -> wire.addHeader(name, value));
            }
        });
        if (request.body() != null) {
            wire.setEntity(new ByteArrayEntity(request.body(), null));
        }
        return wire;
    }
}

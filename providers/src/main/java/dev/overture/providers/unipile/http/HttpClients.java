package dev.overture.providers.unipile.http;

import dev.overture.providers.Secret;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.message.BasicHeader;

/** The two HTTP clients: a patient one for reads, and one that does each write once, on a connection of its own. */
final class HttpClients {

    private static final int CONNECTIONS = 64;

    private HttpClients() {}

    static CloseableHttpClient reads(Secret apiKey, Duration connectTimeout, Duration deadline) {
        return common(apiKey, connectTimeout, deadline)
                .setRetryStrategy(new ReadRetries())
                .setRedirectStrategy(new SameOriginRedirects())
                .build();
    }

    static CloseableHttpClient writes(Secret apiKey, Duration connectTimeout, Duration deadline) {
        return common(apiKey, connectTimeout, deadline)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                // A kept connection may be dead without our knowing, which would put the write in doubt for nothing.
                .setConnectionReuseStrategy((request, response, context) -> false)
                .build();
    }

    private static HttpClientBuilder common(Secret apiKey, Duration connectTimeout, Duration deadline) {
        return HttpClientBuilder.create()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(connectTimeout.toMillis(), TimeUnit.MILLISECONDS)
                                .setSocketTimeout(Math.toIntExact(deadline.toMillis()), TimeUnit.MILLISECONDS)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(connectTimeout.toMillis(), TimeUnit.MILLISECONDS)
                        .setResponseTimeout(deadline.toMillis(), TimeUnit.MILLISECONDS)
                        // An authentication challenge would make the client ask twice.
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setDefaultHeaders(List.of(
                        new BasicHeader("Accept", "application/json"),
                        new BasicHeader("X-API-KEY", apiKey.reveal(), true)))
                .setUserAgent("Overture")
                .disableCookieManagement()
                .addExecInterceptorBefore(
                        ChainElement.MAIN_TRANSPORT.name(), FirstByteGate.ATTRIBUTE, FirstByteGate.handler());
    }
}

package dev.overture.providers.unipile.client;

import feign.Headers;
import feign.RequestLine;

/** Makes links to the vendor's page for linking accounts. */
@Headers("Content-Type: application/json")
public interface HostedAuthClient {

    /** A fresh link. */
    @RequestLine("POST /hosted/accounts/link")
    HostedAuthUrl create(HostedAuthLink link);
}

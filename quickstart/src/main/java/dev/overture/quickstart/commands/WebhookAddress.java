package dev.overture.quickstart.commands;

import java.net.URI;

/** Where deliveries go. */
final class WebhookAddress {

    private static final String PATH = "/webhooks/unipile";

    private WebhookAddress() {}

    /**
     * Completes an address that names only where the api is.
     *
     * @param base whether it does so even where it has a path
     * @throws Failure if it is no absolute http or https URL without query
     */
    static String of(String written, boolean base) {
        URI url;
        try {
            url = URI.create(written.strip());
        } catch (IllegalArgumentException e) {
            throw wrong();
        }
        boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
        if (!web || url.getHost() == null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw wrong();
        }
        String plain = url.toString().replaceFirst("/+$", "");
        boolean whole = !base && url.getRawPath() != null && url.getRawPath().length() > 1;
        return whole || plain.endsWith(PATH) ? plain : plain + PATH;
    }

    private static Failure wrong() {
        return Failure.usage("the URL must be of the form https://overture.example.org");
    }
}

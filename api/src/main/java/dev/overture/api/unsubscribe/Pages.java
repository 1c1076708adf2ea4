package dev.overture.api.unsubscribe;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Small pages that stand alone: no script, no foreign resource, nothing about anybody. */
final class Pages {

    private static final String HTML = "text/html; charset=utf-8";

    private Pages() {}

    /** Asks before anything is done; posts to its own address. */
    static Response ask() {
        return page(200, "Unsubscribe", """
                <p>Do you want to receive no more messages from this sender?</p>
                <form method="post"><button type="submit">Unsubscribe</button></form>""");
    }

    static Response done() {
        return page(200, "You are unsubscribed", "<p>You will receive no more messages from this sender.</p>");
    }

    static Response unknown() {
        return page(
                404,
                "This link is not valid",
                "<p>It may be incomplete. Copy the whole link from the e-mail, or answer the e-mail and say that you "
                        + "want no more.</p>");
    }

    private static Response page(int status, String title, String content) {
        return Response.status(status)
                .type(MediaType.valueOf(HTML))
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex, nofollow")
                .entity("""
                        <!doctype html>
                        <html lang="en">
                        <head>
                        <meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <title>%1$s</title>
                        </head>
                        <body>
                        <main>
                        <h1>%1$s</h1>
                        %2$s
                        </main>
                        </body>
                        </html>
                        """.formatted(title, content))
                .build();
    }
}

package dev.overture.sandbox.emails;

import dev.overture.sandbox.wire.FormFields;
import dev.overture.sandbox.wire.Json;
import dev.overture.sandbox.wire.VendorError;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a caller asks for when it sends an e-mail: a form whose structured fields hold JSON text. */
record SendMail(
        @Nullable String accountId,
        List<Mail.Address> to,
        List<Mail.Address> cc,
        List<Mail.Address> bcc,
        Mail.@Nullable Address from,
        @Nullable String subject,
        String body,
        @Nullable String replyTo,
        Tracking tracking,
        List<Mail.Header> headers) {
    static SendMail of(FormFields fields, Json json) {
        String body = fields.get("body");
        if (body == null || body.isEmpty()) {
            throw VendorError.missing("body");
        }
        String from = fields.get("from");
        String tracking = fields.get("tracking_options");
        SendMail mail = new SendMail(
                fields.get("account_id"),
                addresses("to", fields.get("to"), json),
                addresses("cc", Objects.requireNonNullElse(fields.get("cc"), "[]"), json),
                addresses("bcc", Objects.requireNonNullElse(fields.get("bcc"), "[]"), json),
                from == null ? null : json.vendor("from", from, Mail.Address.class),
                fields.get("subject"),
                body,
                fields.get("reply_to"),
                tracking == null ? Tracking.NONE : json.vendor("tracking_options", tracking, Tracking.class),
                headers(fields.get("custom_headers"), json));
        if (mail.to().isEmpty()) {
            throw VendorError.missing("to");
        }
        return mail;
    }

    private static List<Mail.Address> addresses(String field, @Nullable String text, Json json) {
        List<Mail.Address> all = Arrays.asList(json.vendor(field, text, Mail.Address[].class));
        boolean usable = all.stream()
                .allMatch(each -> each != null
                        && each.identifier() != null
                        && each.identifier().contains("@"));
        if (!usable) {
            throw VendorError.invalid(field, "holds something that is not an e-mail address");
        }
        return all;
    }

    private static List<Mail.Header> headers(@Nullable String text, Json json) {
        if (text == null) {
            return List.of();
        }
        List<Mail.Header> all = Arrays.asList(json.vendor("custom_headers", text, Mail.Header[].class));
        boolean allowed = all.stream().allMatch(each -> each.name() != null && isAllowed(each.name()));
        if (!allowed) {
            throw VendorError.of(422, "invalid_headers", "names of custom headers begin with X-");
        }
        return all;
    }

    private static boolean isAllowed(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.startsWith("x-") || name.equals("content-type");
    }

    record Tracking(
            @Nullable Boolean opens,
            @Nullable Boolean links,
            @Nullable String label) {
        static final Tracking NONE = new Tracking(false, false, null);

        boolean tellsOpens() {
            return Boolean.TRUE.equals(opens);
        }

        boolean tellsLinks() {
            return Boolean.TRUE.equals(links);
        }
    }
}

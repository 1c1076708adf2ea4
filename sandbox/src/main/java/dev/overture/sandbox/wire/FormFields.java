package dev.overture.sandbox.wire;

import java.util.List;
import java.util.Objects;
import org.glassfish.jersey.media.multipart.FormDataBodyPart;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;
import org.jspecify.annotations.Nullable;

/** The text fields of a multipart form. */
public record FormFields(FormDataMultiPart form) {
    /** The first value of a field; null when it is not there. */
    public @Nullable String get(String name) {
        FormDataBodyPart part = form.getField(name);
        return part == null ? null : part.getValue();
    }

    /** Every value of a repeated field, in order. */
    public List<String> all(String name) {
        return Objects.requireNonNullElse(form.getFields(name), List.<FormDataBodyPart>of()).stream()
                .map(FormDataBodyPart::getValue)
                .toList();
    }

    /** Refuses attachments beyond the vendor's 15 MB. */
    public static void refuseHugeBodies(int contentLength) {
        if (contentLength > 15 * 1024 * 1024) {
            throw VendorError.of(400, "content_too_large", "at most 15 MB");
        }
    }
}

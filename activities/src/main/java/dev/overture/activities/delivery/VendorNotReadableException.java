package dev.overture.activities.delivery;

/** A look at the vendor failed and says nothing: Temporal tries again. */
final class VendorNotReadableException extends RuntimeException {

    /** @param detail the vendor's error type, without personal data */
    VendorNotReadableException(String detail) {
        super("the vendor could not be read: " + detail);
    }
}

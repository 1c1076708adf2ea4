package dev.overture.api.adoption;

/** An adoption cannot begin; the message tells people what to do. */
public final class AdoptionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    AdoptionException(String message) {
        super(message);
    }
}

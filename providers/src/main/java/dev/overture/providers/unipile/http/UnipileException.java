package dev.overture.providers.unipile.http;

import feign.FeignException;

/**
 * A call that did not end with the expected answer. It extends Feign's exception only so that Feign hands it on
 * unwrapped; it carries neither request nor body.
 */
public final class UnipileException extends FeignException {

    private final CallFailure failure;

    /** Wraps a failure; the message is its detail. */
    public UnipileException(CallFailure failure) {
        super(failure instanceof CallFailure.ErrorAnswer answer ? answer.status() : 0, failure.detail());
        this.failure = failure;
    }

    /** What happened. */
    public CallFailure failure() {
        return failure;
    }
}

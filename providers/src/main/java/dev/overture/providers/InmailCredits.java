package dev.overture.providers;

import dev.overture.model.sending.Refusal;

/** Tells how many InMails an account can still pay for. A hint: the vendor decides when one is sent. */
public interface InmailCredits {

    /** Looks the account's credits up. */
    Credits lookUp(String vendorAccountId);

    /** What a look-up showed. */
    sealed interface Credits {

        /**
         * The vendor named a number.
         *
         * @param left InMails that can be sent through the classic inbox; zero or more
         */
        record Known(int left) implements Credits {}

        /** The vendor named none for the classic inbox; only sending shows whether there are any. */
        record NotTold() implements Credits {}

        /** The look-up failed; says nothing about credits. */
        record Failed(Refusal refusal, String detail) implements Credits {}
    }
}

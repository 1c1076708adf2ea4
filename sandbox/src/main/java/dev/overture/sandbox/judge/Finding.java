package dev.overture.sandbox.judge;

import dev.overture.sandbox.wire.Wire;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong.
 *
 * @param rule the verdict's field that counts it
 * @param recipient of the offending send, or the slug of the person whom something never reached
 */
public record Finding(
        String rule,
        @Nullable String at,
        @Nullable String accountId,
        Kind kind,
        String recipient,
        @Nullable String text,
        String why) {
    static Finding of(String rule, CaseFile.Act act, String why) {
        Send send = act.send();
        return new Finding(
                rule, Wire.instant(send.at()), send.accountId(), send.kind(), send.recipient(), send.text(), why);
    }
}

package dev.overture.sandbox.judge;

import org.jspecify.annotations.Nullable;

/** What makes two sends the same: text, kind, account and person. */
record Said(
        String account, Kind kind, String person, @Nullable String text) {

    static Said by(CaseFile.Act act) {
        return new Said(act.accountId(), act.kind(), act.person(), act.send().text());
    }
}

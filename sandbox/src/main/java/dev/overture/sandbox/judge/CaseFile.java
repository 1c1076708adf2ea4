package dev.overture.sandbox.judge;

import dev.overture.sandbox.declare.Cap;
import dev.overture.sandbox.declare.Owed;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that the judge looks at: what reached the sandbox, and what was declared.
 *
 * @param acts the sends in order of arrival
 * @param ends invitations that ended by the person's own answer
 * @param replies replies whose webhook a receiver answered 200
 * @param accounts the declared accounts by id
 * @param people the declared people by key
 */
record CaseFile(
        List<Act> acts,
        List<Ledger.InvitationEnd> ends,
        List<Ledger.AnsweredReply> replies,
        Map<String, AccountRules> accounts,
        Map<String, Subject> people) {
    /** A send and the key of whoever received it. */
    record Act(Send send, String person) {
        Instant at() {
            return send.at();
        }

        String accountId() {
            return send.accountId();
        }

        Kind kind() {
            return send.kind();
        }
    }

    /** What an account was declared to keep to. */
    record AccountRules(ZoneId zone, String ownerName, Map<Kind, Cap> caps, Map<Kind, Long> gaps) {}

    /**
     * A declared person.
     *
     * @param about other words that belong to this person: headline, slug
     */
    record Subject(
            String key,
            String publicIdentifier,
            @Nullable String firstName,
            @Nullable String lastName,
            String about,
            List<Owed> owed) {}
}

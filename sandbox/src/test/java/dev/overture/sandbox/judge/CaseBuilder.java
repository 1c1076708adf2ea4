package dev.overture.sandbox.judge;

import dev.overture.sandbox.declare.Cap;
import dev.overture.sandbox.declare.Owed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A case file with one account {@code li}; instants are given as distances from the start. */
final class CaseBuilder {
    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private final List<CaseFile.Act> acts = new ArrayList<>();
    private final List<Ledger.InvitationEnd> ends = new ArrayList<>();
    private final List<Ledger.AnsweredReply> replies = new ArrayList<>();
    private final Map<String, CaseFile.AccountRules> accounts = new LinkedHashMap<>();
    private final Map<String, CaseFile.Subject> people = new LinkedHashMap<>();

    static CaseBuilder aCase() {
        return new CaseBuilder().account("UTC", Map.of(), Map.of());
    }

    CaseBuilder account(String zone, Map<Kind, Cap> caps, Map<Kind, Long> gaps) {
        accounts.put("li", new CaseFile.AccountRules(ZoneId.of(zone), "Jo Tester", caps, gaps));
        return this;
    }

    CaseBuilder person(String key, String first, String last, Owed... owed) {
        people.put(key, new CaseFile.Subject(key, key, first, last, key, List.of(owed)));
        return this;
    }

    CaseBuilder about(String key, String first, String last, String about) {
        people.put(key, new CaseFile.Subject(key, key, first, last, about, List.of()));
        return this;
    }

    CaseBuilder sent(Kind kind, String person, String text) {
        return sent(Duration.ofMinutes(acts.size()), "li", kind, person, text);
    }

    CaseBuilder sent(Duration after, String account, Kind kind, String person, String text) {
        acts.add(new CaseFile.Act(new Send(START.plus(after), account, kind, "to " + person, text), person));
        return this;
    }

    CaseBuilder ended(Duration after, String account, String person) {
        ends.add(new Ledger.InvitationEnd(START.plus(after), account, person));
        return this;
    }

    CaseBuilder replied(Duration after, String person) {
        replies.add(new Ledger.AnsweredReply(person, START.plus(after)));
        return this;
    }

    Verdict judge() {
        acts.sort(Comparator.comparing(CaseFile.Act::at));
        return Judge.judge(new CaseFile(acts, ends, replies, accounts, people), true);
    }
}

package dev.overture.sandbox.judge;

import dev.overture.sandbox.accounts.Account;
import dev.overture.sandbox.accounts.Accounts;
import dev.overture.sandbox.people.People;
import dev.overture.sandbox.people.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts the judge's case together from the state of the world; guarded by the world's lock. */
public final class Court {
    private final Ledger ledger;
    private final Accounts accounts;
    private final People people;

    public Court(Ledger ledger, Accounts accounts, People people) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.people = people;
    }

    /** The verdict as of now. */
    public Verdict verdict(boolean detail) {
        return Judge.judge(file(), detail);
    }

    private CaseFile file() {
        List<CaseFile.Act> acts = ledger.sends().stream()
                .map(send -> new CaseFile.Act(send, keyOf(send.recipient())))
                .toList();
        Map<String, CaseFile.AccountRules> rules = new LinkedHashMap<>();
        accounts.all().forEach(account -> rules.put(account.id(), rules(account)));
        Map<String, CaseFile.Subject> subjects = new LinkedHashMap<>();
        people.newestFirst().forEach(person -> subjects.put(person.key(), subject(person)));
        return new CaseFile(acts, ledger.ends(), ledger.replies(), rules, subjects);
    }

    private String keyOf(String recipient) {
        return people.find(recipient).map(Person::key).orElse(recipient);
    }

    private static CaseFile.AccountRules rules(Account account) {
        return new CaseFile.AccountRules(
                account.declared().zone(),
                account.name(),
                account.declared().caps(),
                account.declared().gaps());
    }

    private static CaseFile.Subject subject(Person person) {
        String about = Objects.toString(person.headline(), "") + " "
                + person.publicIdentifier().replace('-', ' ');
        return new CaseFile.Subject(
                person.key(), person.publicIdentifier(), person.firstName(), person.lastName(), about, person.owed());
    }
}

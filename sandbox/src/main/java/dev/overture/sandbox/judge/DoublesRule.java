package dev.overture.sandbox.judge;

import dev.overture.sandbox.declare.Owed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The same thing twice: the same text of a kind from an account to a person; an invitation while another one to that
 * person stands (from whichever account, unless both accounts owe one); a withdrawal after which nothing was left to
 * withdraw; more of a kind than owed where exactly so many were owed, where what is a double already does not count.
 */
final class DoublesRule implements Rule {
    static final String NAME = "doubles";

    @Override
    public List<Finding> judge(CaseFile file) {
        List<Finding> findings = new ArrayList<>();
        Set<Said> said = new HashSet<>();
        Map<String, List<Ledger.InvitationEnd>> ends =
                file.ends().stream().collect(Collectors.groupingBy(Ledger.InvitationEnd::person));
        Map<String, Map<String, Instant>> standing = new HashMap<>();
        Map<String, Map<Kind, Integer>> received = new HashMap<>();
        for (CaseFile.Act act : file.acts()) {
            Map<String, Instant> open = standing.computeIfAbsent(act.person(), key -> new HashMap<>());
            forgetEnded(ends.getOrDefault(act.person(), List.of()), act, open);
            Map<Kind, Integer> once = received.computeIfAbsent(act.person(), key -> new HashMap<>());
            int count = once.getOrDefault(act.kind(), 0) + 1;
            String why = why(file, act, open, said, count);
            if (why == null) {
                once.put(act.kind(), count);
            } else {
                findings.add(Finding.of(NAME, act, why));
            }
        }
        return findings;
    }

    private static @Nullable String why(
            CaseFile file, CaseFile.Act act, Map<String, Instant> open, Set<Said> said, int count) {
        boolean repeated = !said.add(Said.by(act));
        if (act.kind() == Kind.WITHDRAWAL) {
            boolean nothingLeft = open.remove(act.accountId()) == null && repeated;
            return nothingLeft ? "withdrawn before, and no invitation since" : exceeds(file, act, count);
        }
        if (repeated) {
            return "the same text went to this person before";
        }
        if (act.kind() == Kind.INVITATION) {
            boolean second = open.keySet().stream().anyMatch(account -> !bothOwe(file, act, account));
            open.put(act.accountId(), act.at());
            if (second) {
                return "an earlier invitation to this person still stands";
            }
        }
        return exceeds(file, act, count);
    }

    private static void forgetEnded(List<Ledger.InvitationEnd> ends, CaseFile.Act act, Map<String, Instant> open) {
        for (Ledger.InvitationEnd end : ends) {
            Instant sentAt = open.get(end.accountId());
            if (sentAt != null && !end.at().isBefore(sentAt) && !end.at().isAfter(act.at())) {
                open.remove(end.accountId());
            }
        }
    }

    private static boolean bothOwe(CaseFile file, CaseFile.Act act, String otherAccount) {
        return !otherAccount.equals(act.accountId())
                && owes(file, act.person(), act.accountId())
                && owes(file, act.person(), otherAccount);
    }

    private static boolean owes(CaseFile file, String person, String account) {
        return owed(file, person).stream()
                .anyMatch(owed -> owed.kind() == Kind.INVITATION && account.equals(owed.accountId()));
    }

    private static @Nullable String exceeds(CaseFile file, CaseFile.Act act, int count) {
        List<Owed> ofKind = owed(file, act.person()).stream()
                .filter(owed -> owed.kind() == act.kind())
                .toList();
        int most = ofKind.stream().mapToInt(Owed::many).sum();
        boolean exact = ofKind.stream().anyMatch(Owed::isExact);
        return exact && count > most ? "only " + most + " were owed" : null;
    }

    private static List<Owed> owed(CaseFile file, String person) {
        CaseFile.Subject subject = file.people().get(person);
        return subject == null ? List.of() : subject.owed();
    }
}

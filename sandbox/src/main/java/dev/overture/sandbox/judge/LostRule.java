package dev.overture.sandbox.judge;

import dev.overture.sandbox.declare.Owed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Owed and never seen. A send settles what its own account owes first, and only then what any account may settle, so
 * nothing is settled twice. The same text once more settles nothing: whatever was owed besides is still missing.
 */
final class LostRule implements Rule {
    static final String NAME = "lost";

    @Override
    public List<Finding> judge(CaseFile file) {
        Map<String, Map<Kind, Map<String, Integer>>> seen = seen(file);
        List<Finding> findings = new ArrayList<>();
        for (CaseFile.Subject subject : file.people().values()) {
            for (Kind kind : Kind.values()) {
                Map<String, Integer> bySender =
                        seen.getOrDefault(subject.key(), Map.of()).getOrDefault(kind, Map.of());
                findings.addAll(lost(subject, kind, bySender));
            }
        }
        return findings;
    }

    private static List<Finding> lost(CaseFile.Subject subject, Kind kind, Map<String, Integer> bySender) {
        Map<String, Integer> bound = new LinkedHashMap<>();
        int free = 0;
        for (Owed owed : subject.owed()) {
            if (owed.kind() != kind) {
                continue;
            }
            if (owed.accountId() == null) {
                free += owed.many();
            } else {
                bound.merge(owed.accountId(), owed.many(), Integer::sum);
            }
        }
        List<Finding> findings = new ArrayList<>();
        int spare = bySender.values().stream().mapToInt(Integer::intValue).sum();
        for (Map.Entry<String, Integer> each : bound.entrySet()) {
            int settled = Math.min(each.getValue(), bySender.getOrDefault(each.getKey(), 0));
            spare -= settled;
            report(findings, subject, kind, each.getKey(), each.getValue() - settled);
        }
        report(findings, subject, kind, null, free - spare);
        return findings;
    }

    private static void report(
            List<Finding> findings, CaseFile.Subject subject, Kind kind, @Nullable String accountId, int missing) {
        for (int i = 0; i < missing; i++) {
            findings.add(
                    new Finding(NAME, null, accountId, kind, subject.publicIdentifier(), null, "owed, but never seen"));
        }
    }

    private static Map<String, Map<Kind, Map<String, Integer>>> seen(CaseFile file) {
        Map<String, Map<Kind, Map<String, Integer>>> seen = new LinkedHashMap<>();
        Set<Said> said = new HashSet<>();
        for (CaseFile.Act act : file.acts()) {
            if (act.kind().isWritten() && !said.add(Said.by(act))) {
                continue;
            }
            seen.computeIfAbsent(act.person(), key -> new LinkedHashMap<>())
                    .computeIfAbsent(act.kind(), key -> new LinkedHashMap<>())
                    .merge(act.accountId(), 1, Integer::sum);
        }
        return seen;
    }
}

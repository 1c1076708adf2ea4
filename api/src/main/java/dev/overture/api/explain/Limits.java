package dev.overture.api.explain;

import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.policy.Binding;
import dev.overture.model.policy.CampaignWindow;
import dev.overture.model.policy.Search;
import dev.overture.model.sending.MessageKind;
import dev.overture.schema.explain.ExplainDao;
import dev.overture.schema.explain.HoldLine;
import dev.overture.schema.explain.Used;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out what binds accounts. */
final class Limits {

    private static final Duration LONGEST_WINDOW = Duration.ofDays(8);

    private final ExplainDao dao;
    private final WorkspaceId workspace;
    private final Instant now;

    Limits(ExplainDao dao, WorkspaceId workspace, Instant now) {
        this.dao = dao;
        this.workspace = workspace;
        this.now = now;
    }

    List<Used> used(AccountCalendar account, MessageKind kind) {
        return dao.listUsed(workspace, account.account().id(), kind, now.minus(LONGEST_WINDOW), now);
    }

    List<HoldLine> holds(AccountCalendar account) {
        return dao.listHolds(workspace, account.account().id(), null, now);
    }

    /** @param holds those of the account, and those of the campaign where one is asked about */
    Limit of(AccountCalendar account, MessageKind kind, List<HoldLine> holds, @Nullable CampaignWindow window) {
        List<HoldLine> about = holds.stream()
                .filter(hold -> hold.kind() == null || kind.code().equals(hold.kind()))
                .toList();
        List<Used> used = used(account, kind);
        LimitWords words = new LimitWords(account, kind, now);
        Optional<HoldLine> endless =
                about.stream().filter(hold -> hold.until() == null).findFirst();
        if (endless.isPresent()) {
            return limit(account, kind, used, "hold", words.held(endless.get()), null);
        }
        Instant restsUntil = about.stream()
                .map(HoldLine::until)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(now);
        Search search = account.of(kind, window)
                .explain(
                        used.stream().map(Used::at).toList(),
                        restsUntil,
                        account.account().id().hashCode());
        if (restsUntil.isAfter(now)) {
            HoldLine longest = about.get(0);
            return limit(account, kind, used, "cool_down", words.resting(longest, restsUntil, search), search.slot());
        }
        Binding binding = search.binding();
        String rule = binding == null ? null : binding.rule().code();
        return limit(account, kind, used, rule, words.found(search, used), search.slot());
    }

    private Limit limit(
            AccountCalendar account,
            MessageKind kind,
            List<Used> used,
            @Nullable String rule,
            String words,
            @Nullable Instant nextSlot) {
        List<Used> today = used.stream()
                .filter(each -> account.day(each.at()).equals(account.day(now)))
                .toList();
        int claimed = (int) today.stream().filter(Used::claimed).count();
        return new Limit(
                account.account().id(),
                account.account().name(),
                kind.code(),
                rule,
                words,
                nextSlot,
                claimed,
                today.size() - claimed,
                account.policy().limits(kind).perDay());
    }
}

package dev.overture.api.explain;

import dev.overture.model.policy.Binding;
import dev.overture.model.policy.Search;
import dev.overture.model.policy.WorkingHours;
import dev.overture.model.sending.MessageKind;
import dev.overture.schema.explain.HoldLine;
import dev.overture.schema.explain.Used;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Tells in plain words what keeps an account from sending. */
final class LimitWords {

    private final AccountCalendar account;
    private final MessageKind kind;
    private final Instant now;

    LimitWords(AccountCalendar account, MessageKind kind, Instant now) {
        this.account = account;
        this.kind = kind;
        this.now = now;
    }

    String held(HoldLine hold) {
        return "held since " + account.told(hold.since()) + " by " + hold.author() + ": " + hold.reason()
                + "; somebody has to lift it";
    }

    String resting(HoldLine hold, Instant until, Search search) {
        return "resting until " + account.told(until) + ": " + hold.reason() + next(search);
    }

    String found(Search search, List<Used> used) {
        Binding binding = search.binding();
        return (binding == null ? "nothing stands in the way" : rule(binding, used)) + next(search);
    }

    private String next(Search search) {
        Instant slot = search.slot();
        return slot == null ? "; no slot within 30 days" : "; next at " + account.told(slot);
    }

    private String rule(Binding binding, List<Used> used) {
        WorkingHours hours = account.policy().hours();
        return switch (binding.rule()) {
            case WINDOW -> "outside the days and hours of the campaign";
            case WEEKEND ->
                "the weekend of the account ("
                        + hours.weekend().stream().sorted().map(Enum::name).collect(Collectors.joining(", ")) + ")";
            case HOLIDAY -> "a public holiday in " + account.account().country();
            case HOURS -> "outside working hours (" + hours.from() + " to " + hours.to() + ")";
            case GAP -> "too close to another " + one();
            case PER_DAY -> counted(binding, used) + " " + day(binding);
            case RAMP_UP -> counted(binding, used) + " " + day(binding) + ", as the account is still growing";
            case PER_HOUR -> counted(binding, used) + " within 60 minutes";
            case PER_SEVEN_DAYS -> counted(binding, used) + " within 7 days";
        };
    }

    private String counted(Binding binding, List<Used> used) {
        boolean allUsed = used.stream()
                .filter(each -> !each.at().isBefore(binding.from()) && each.at().isBefore(binding.until()))
                .allMatch(Used::claimed);
        return binding.used() + " of " + binding.limit() + " " + many() + (allUsed ? " used" : " used or planned");
    }

    private String day(Binding binding) {
        return account.day(binding.from()).equals(account.day(now)) ? "today" : "on " + account.day(binding.from());
    }

    private String one() {
        return switch (kind) {
            case INVITATION -> "invitation";
            case MESSAGE -> "message";
            case INMAIL -> "InMail";
            case EMAIL -> "e-mail";
            case WHATSAPP -> "WhatsApp message";
            case WITHDRAWAL -> "withdrawal";
            case PROFILE_VIEW -> "profile view";
        };
    }

    private String many() {
        return one() + "s";
    }
}

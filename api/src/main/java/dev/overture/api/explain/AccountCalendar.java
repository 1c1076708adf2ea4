package dev.overture.api.explain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.model.policy.Calendar;
import dev.overture.model.policy.CampaignWindow;
import dev.overture.model.policy.SendPolicy;
import dev.overture.model.sending.MessageKind;
import dev.overture.providers.holidays.Holidays;
import dev.overture.schema.accounts.AccountRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An account with its policy read: what its calendar says, and how times are told in its zone. */
record AccountCalendar(AccountRow account, SendPolicy policy, ZoneId zone, Set<LocalDate> holidays) {

    static AccountCalendar of(AccountRow account, ObjectMapper json, Holidays holidays, Instant now) {
        return new AccountCalendar(
                account,
                read(json, account.policy(), SendPolicy.class),
                ZoneId.of(account.timeZone()),
                holidays.around(account.country(), now));
    }

    static <T> T read(ObjectMapper json, String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored " + type.getSimpleName() + " cannot be read", e);
        }
    }

    Calendar of(MessageKind kind, @Nullable CampaignWindow window) {
        return new Calendar(policy, kind, zone, account.rampBegan(), holidays, window);
    }

    LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /** Such as {@code 2026-11-23T09:04 Europe/Berlin}. */
    String told(Instant at) {
        return LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES) + " " + zone.getId();
    }
}

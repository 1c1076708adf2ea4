package dev.overture.activities.delivery;

import dev.overture.model.ids.AccountId;
import dev.overture.schema.accounts.ReadDao;
import dev.overture.schema.delivery.DeliveryDao;
import dev.overture.schema.delivery.SendingAccount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Counts an account's vendor reads in PostgreSQL, before they are made, so that no crash and no second worker makes more
 * than a day allows. A day is the account's own.
 */
public final class ReadBudget {

    /**
     * The most reads a day for comparisons and states of an account. What sends and waits need does not count here, or a busy
     * day would leave nobody to see that an account is connected again.
     */
    public static final int READS_A_DAY = 96;

    private final Jdbi jdbi;
    private final AccountCalendars calendars;

    /** Counts here. */
    public ReadBudget(Jdbi jdbi, AccountCalendars calendars) {
        this.jdbi = jdbi;
        this.calendars = calendars;
    }

    /** Takes one routine read; false where the day has none left. */
    public boolean take(AccountId account, String purpose, Instant now) {
        return jdbi.inTransaction(handle -> {
            Day day = day(handle, account, now);
            return routine(day, purpose, false);
        });
    }

    /** Takes one routine look at a profile; false where the day has no read or no profile view left. */
    public boolean takeProfile(AccountId account, String purpose, Instant now) {
        return jdbi.inTransaction(handle -> {
            Day day = day(handle, account, now);
            return profileViewsLeft(day) && routine(day, purpose, true);
        });
    }

    /**
     * Takes one look at a profile that a send or the end of a wait needs.
     *
     * @return empty where it is taken, else when the next day begins
     */
    public Optional<Instant> takeNeeded(AccountId account, String purpose, Instant now) {
        return jdbi.inTransaction(handle -> {
            Day day = day(handle, account, now);
            if (!profileViewsLeft(day)) {
                return Optional.of(day.ends());
            }
            day.reads().note(account, purpose, true, now);
            return Optional.empty();
        });
    }

    private boolean profileViewsLeft(Day day) {
        return day.reads().countProfileViews(day.account().id(), day.begins())
                < calendars.profileViewsADay(day.account());
    }

    private static boolean routine(Day day, String purpose, boolean profile) {
        return day.reads().countRoutine(day.account().id(), day.begins()) < READS_A_DAY
                && day.reads().note(day.account().id(), purpose, profile, day.now()) > 0;
    }

    /** Under the account's lock, or two workers would take the last read twice. */
    private static Day day(Handle handle, AccountId id, Instant now) {
        SendingAccount account = handle.attach(DeliveryDao.class).lockAccount(id);
        ZoneId zone = ZoneId.of(account.timeZone());
        LocalDate date = LocalDate.ofInstant(now, zone);
        return new Day(
                handle.attach(ReadDao.class),
                account,
                now,
                date.atStartOfDay(zone).toInstant(),
                date.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private record Day(ReadDao reads, SendingAccount account, Instant now, Instant begins, Instant ends) {}
}

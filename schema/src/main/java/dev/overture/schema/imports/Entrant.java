package dev.overture.schema.imports;

import dev.overture.model.prospects.EmailAddress;
import dev.overture.model.prospects.MailDomain;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is about to be stored, by what could keep them out. Holds personal data: {@code toString} leaves it out.
 *
 * @param emails as they are stored
 * @param others profiles and telephone numbers, as they are stored
 * @param company its name
 */
public record Entrant(
        List<String> emails, List<String> others, @Nullable String company) {

    /** Copies the lists. */
    public Entrant {
        emails = List.copyOf(emails);
        others = List.copyOf(others);
    }

    /** Leaves out addresses that are null. */
    public static Entrant of(
            Stream<@Nullable String> emails, Stream<@Nullable String> others, @Nullable String company) {
        return new Entrant(
                emails.filter(Objects::nonNull).toList(),
                others.filter(Objects::nonNull).toList(),
                company);
    }

    /** The domains of the e-mail addresses, with those above them. */
    List<String> domains() {
        return emails.stream()
                .map(email -> new MailDomain(new EmailAddress(email).domain()))
                .flatMap(domain -> domain.withParents().stream())
                .toList();
    }

    /** Everything under which one person can be reached, domains left out. */
    List<String> addresses() {
        return Stream.concat(emails.stream(), others.stream()).toList();
    }

    @Override
    public String toString() {
        return "Entrant[]";
    }
}

package dev.overture.model.prospects;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address that a mail server would take. Two are the same person's when they are equal.
 *
 * @param value in lower case, an international domain in its {@code xn--} form, at most 254 characters
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final Pattern LOCAL =
            Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern PASTED_AROUND =
            Pattern.compile("(?i)^[\\s\\p{Z}\\p{Cf}<\"']*(mailto:)?|[\\s\\p{Z}\\p{Cf}>\"',;]+$");

    /** Reads an address as people write it; empty if no mail could ever arrive there. */
    public static Optional<EmailAddress> parse(String written) {
        String address = PASTED_AROUND.matcher(written).replaceAll("");
        int at = address.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL) {
            return Optional.empty();
        }
        String local = address.substring(0, at).toLowerCase(Locale.ROOT);
        return MailDomain.exact(address.substring(at + 1))
                .filter(domain -> LOCAL.matcher(local).matches())
                .map(domain -> local + "@" + domain.value())
                .filter(value -> value.length() <= LONGEST)
                .map(EmailAddress::new);
    }

    /** The part behind the {@code @}, in lower case. */
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }
}

package dev.overture.model.prospects;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A domain that mail could be sent to.
 *
 * @param value in lower case, an international one in its {@code xn--} form
 */
public record MailDomain(String value) {

    private static final Pattern FORM =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])");
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]*@?|\\.?[\\s\\p{Z}\\p{Cf}]*$");
    private static final int LONGEST = 253;

    /** Reads a domain as people write it, also with an {@code @} before it; empty if no mail could ever arrive there. */
    public static Optional<MailDomain> parse(String written) {
        return exact(AROUND.matcher(written).replaceAll(""));
    }

    static Optional<MailDomain> exact(String written) {
        try {
            boolean ordinary = written.chars().allMatch(c -> c < 0x80);
            String ascii = (ordinary ? written : IDN.toASCII(written)).toLowerCase(Locale.ROOT);
            return ascii.length() <= LONGEST && FORM.matcher(ascii).matches()
                    ? Optional.of(new MailDomain(ascii))
                    : Optional.empty();
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    /** This domain and every one above it, {@code a.example.com}, {@code example.com}, {@code com}. */
    public List<String> withParents() {
        List<String> domains = new ArrayList<>();
        for (String domain = value; !domain.isEmpty(); domain = above(domain)) {
            domains.add(domain);
        }
        return List.copyOf(domains);
    }

    private static String above(String domain) {
        int dot = domain.indexOf('.');
        return dot < 0 ? "" : domain.substring(dot + 1);
    }
}

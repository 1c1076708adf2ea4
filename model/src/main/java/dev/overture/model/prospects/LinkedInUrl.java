package dev.overture.model.prospects;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a person's LinkedIn profile, the same for every spelling of it. Two people are the same to us when
 * their addresses are equal.
 *
 * @param kind what the identifier is
 * @param identifier a vanity slug in lower case and without percent signs, or an id exactly as LinkedIn writes it
 */
public record LinkedInUrl(Kind kind, String identifier) {

    /** What a LinkedIn address names a person by. */
    public enum Kind {
        /** The public name that the person chose; upper and lower case are the same. */
        VANITY,
        /** An id that LinkedIn gave, beginning with {@code ACo} or {@code AE}; upper and lower case differ. */
        PROVIDER_ID,
        /** An id of Sales Navigator, beginning with {@code ACw}; upper and lower case differ. */
        SALES_NAVIGATOR
    }

    private static final int LONGEST = 200;
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(?:https?:)?(?://)?(?:[a-z0-9-]+\\.)*linkedin\\.com(?::[0-9]{1,5})?/([^?#]*)(?:[?#].*)?");
    private static final Pattern PROVIDER_ID = Pattern.compile("ACo[A-Z][A-Za-z0-9_-]{9,}|AE[A-Z]AA[A-Za-z0-9_-]{9,}");
    private static final Pattern SALES_ID = Pattern.compile("ACw[A-Z][A-Za-z0-9_-]{9,}");
    private static final Pattern OLD_NUMBER = Pattern.compile("[0-9a-fA-F]{1,3}");
    private static final Pattern ENCODED = Pattern.compile("(?:%[0-9a-fA-F]{2})+");
    private static final Pattern SLUG = Pattern.compile("[^\\p{Z}\\p{C}/\\\\%?#&<>\"@:]+");
    private static final Pattern PASTED_AROUND =
            Pattern.compile("^[\\s\\p{Z}\\p{Cf}<\"'(]+|[\\s\\p{Z}\\p{Cf}>\"'),.;]+$");
    private static final Set<String> BEFORE_PROFILE = Set.of("mwlite", "comm", "m");

    /** The address in its one spelling, {@code https://www.linkedin.com/in/<identifier>}; {@link #parse} reads it back. */
    public String canonical() {
        return "https://www.linkedin.com/in/" + identifier;
    }

    /** Reads any spelling; empty for what is not the address of a person, such as a company's page. */
    public static Optional<LinkedInUrl> parse(String written) {
        Matcher address = ADDRESS.matcher(PASTED_AROUND.matcher(written).replaceAll(""));
        if (!address.matches()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        for (String part : address.group(1).split("/")) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        if (!parts.isEmpty() && BEFORE_PROFILE.contains(parts.get(0).toLowerCase(Locale.ROOT))) {
            parts = parts.subList(1, parts.size());
        }
        return parts.size() < 2 ? Optional.empty() : ofPath(parts);
    }

    private static Optional<LinkedInUrl> ofPath(List<String> parts) {
        String name = parts.get(1);
        return switch (parts.get(0).toLowerCase(Locale.ROOT)) {
            case "in" -> ofIdentifier(name);
            case "pub" -> ofIdentifier(withoutOldNumbers(parts));
            case "sales" ->
                parts.size() > 2 && Set.of("lead", "people").contains(name.toLowerCase(Locale.ROOT))
                        ? ofIdentifier(parts.get(2).split("[,%]", 2)[0]).filter(url -> url.kind != Kind.VANITY)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** LinkedIn turned {@code /pub/ada-fake/1/2b/3c} into {@code /in/ada-fake-03c02b1}. */
    private static String withoutOldNumbers(List<String> parts) {
        boolean numbered = parts.size() >= 5
                && parts.subList(2, 5).stream()
                        .allMatch(part -> OLD_NUMBER.matcher(part).matches());
        return numbered
                ? parts.get(1) + "-" + padded(parts.get(4)) + padded(parts.get(3)) + parts.get(2)
                : parts.get(1);
    }

    private static String padded(String number) {
        return "0".repeat(3 - number.length()) + number;
    }

    private static Optional<LinkedInUrl> ofIdentifier(String written) {
        if (PROVIDER_ID.matcher(written).matches()) {
            return Optional.of(new LinkedInUrl(Kind.PROVIDER_ID, written));
        }
        if (SALES_ID.matcher(written).matches()) {
            return Optional.of(new LinkedInUrl(Kind.SALES_NAVIGATOR, written));
        }
        return slug(written)
                .filter(slug -> slug.length() <= LONGEST && SLUG.matcher(slug).matches())
                .map(slug -> new LinkedInUrl(Kind.VANITY, slug));
    }

    /** The one spelling of a vanity slug; empty if its percent signs make no sense. */
    private static Optional<String> slug(String written) {
        try {
            String decoded = decoded(written);
            // Some exports encode what was encoded already.
            decoded = ENCODED.matcher(decoded).find() ? decoded(decoded) : decoded;
            return Optional.of(
                    Normalizer.normalize(decoded, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
        } catch (CharacterCodingException nonsense) {
            return Optional.empty();
        }
    }

    private static String decoded(String written) throws CharacterCodingException {
        Matcher run = ENCODED.matcher(written);
        StringBuilder decoded = new StringBuilder();
        int copied = 0;
        while (run.find()) {
            decoded.append(written, copied, run.start());
            ByteBuffer bytes = ByteBuffer.allocate(run.group().length() / 3);
            for (int i = run.start(); i < run.end(); i += 3) {
                bytes.put((byte) Integer.parseInt(written.substring(i + 1, i + 3), 16));
            }
            decoded.append(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()));
            copied = run.end();
        }
        return decoded.append(written.substring(copied)).toString();
    }

    /**
     * Whether a public identifier that LinkedIn answers is this one.
     *
     * @param publicIdentifier as LinkedIn writes it, percent signs or not
     */
    boolean names(String publicIdentifier) {
        return kind == Kind.VANITY
                ? slug(publicIdentifier).filter(identifier::equals).isPresent()
                : identifier.equals(publicIdentifier);
    }
}

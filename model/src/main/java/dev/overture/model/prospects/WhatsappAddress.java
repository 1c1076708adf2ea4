package dev.overture.model.prospects;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id by which WhatsApp knows the owner of a phone number.
 *
 * @param value {@code digits@s.whatsapp.net}, the digits being the whole international number
 */
public record WhatsappAddress(String value) {

    private static final Pattern AROUND = Pattern.compile("\\p{Cf}+|^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");
    private static final Pattern NUMBER = Pattern.compile("(?:\\+|00)([0-9\\s\\p{Z}./()-]+)");
    private static final Pattern BRACKETED_ZERO = Pattern.compile("\\([\\s\\p{Z}]*0[\\s\\p{Z}]*\\)");
    private static final Pattern SEPARATORS = Pattern.compile("[^0-9]+");
    // No country code begins with a zero.
    private static final Pattern E164 = Pattern.compile("[1-9][0-9]{6,14}");

    /**
     * The address for an international number: 7 to 15 digits behind {@code +} or {@code 00}, with spaces, dots, dashes,
     * slashes or brackets between them. Empty for anything else, also for a zero in brackets ({@code +44 (0)20…}): some
     * countries drop it and some do not, and a wrong guess would reach a stranger.
     */
    public static Optional<WhatsappAddress> of(String e164) {
        Matcher number = NUMBER.matcher(AROUND.matcher(e164).replaceAll(""));
        if (!number.matches() || BRACKETED_ZERO.matcher(number.group(1)).find()) {
            return Optional.empty();
        }
        String digits = SEPARATORS.matcher(number.group(1)).replaceAll("");
        return E164.matcher(digits).matches()
                ? Optional.of(new WhatsappAddress(digits + "@s.whatsapp.net"))
                : Optional.empty();
    }
}

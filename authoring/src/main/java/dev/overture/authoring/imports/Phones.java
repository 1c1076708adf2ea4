package dev.overture.authoring.imports;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Phone numbers in the spelling in which they are stored and compared. */
public final class Phones {

    private static final Pattern NOT_DIGITS = Pattern.compile("[^0-9]+");
    private static final int FEWEST_DIGITS = 5;
    private static final int LONGEST = 100;

    private Phones() {}

    /**
     * E.164 where the country is known, {@code +49301} for {@code 0049 (0)30 1}; else the digits. Null for what is no number.
     *
     * @param region the country of numbers that do not name theirs, such as {@code DE}, or null
     */
    public static @Nullable String canonical(String written, @Nullable String region) {
        String text = written.strip();
        if (text.length() > LONGEST) {
            return null;
        }
        boolean international = text.startsWith("+") || text.startsWith("00");
        String dialled = text.startsWith("00") ? "+" + text.substring(2) : text;
        String digits = NOT_DIGITS.matcher(dialled).replaceAll("");
        if (digits.length() < FEWEST_DIGITS) {
            return null;
        }
        if (international || region != null) {
            try {
                PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
                return phones.format(phones.parse(dialled, international ? null : region), PhoneNumberFormat.E164);
            } catch (NumberParseException unknownCountry) {
                // Left as it was dialled.
            }
        }
        return international ? "+" + digits : digits;
    }

    /** Whether there is such a country, by its two letters. */
    public static boolean knowsRegion(String region) {
        return PhoneNumberUtil.getInstance().getSupportedRegions().contains(region);
    }
}

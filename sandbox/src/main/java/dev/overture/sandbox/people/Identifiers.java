package dev.overture.sandbox.people;

import dev.overture.sandbox.world.Seed;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The forms in which a person can be named, brought to one spelling each. */
final class Identifiers {
    static final String WHATSAPP = "@s.whatsapp.net";
    private static final String CLASSIC_PREFIX = "ACo";

    private static final Pattern PHONE = Pattern.compile("[+]?[0-9 ()./-]{5,}");

    private Identifiers() {}

    static boolean isProviderId(String identifier) {
        return identifier.startsWith(CLASSIC_PREFIX);
    }

    static boolean isWhatsappId(String identifier) {
        return identifier.endsWith(WHATSAPP);
    }

    static String slug(String publicIdentifier) {
        return Normalizer.normalize(publicIdentifier, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    static String email(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    static boolean looksLikePhone(String identifier) {
        return isWhatsappId(identifier) || PHONE.matcher(identifier).matches();
    }

    /** The digits of a number or of a WhatsApp id. */
    static String phone(String number) {
        int at = number.indexOf('@');
        String local = at < 0 ? number : number.substring(0, at);
        StringBuilder digits = new StringBuilder();
        local.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    static String providerId(String of) {
        return CLASSIC_PREFIX + "AA" + Seed.stableHash(of);
    }
}

package dev.overture.model.sending;

import java.util.regex.Pattern;

/** Tells HTML e-mail bodies from plain ones; the writer of a sequence does not have to say. */
public final class Markup {

    private static final Pattern TAG = Pattern.compile(
            "</?(html|body|p|br|div|span|a|b|i|u|em|strong|ul|ol|li|table|h[1-6]|img)(\\s[^<>]*)?/?>",
            Pattern.CASE_INSENSITIVE);

    private Markup() {}

    /** Whether the text holds at least one of the tags that e-mails are made of. */
    public static boolean isIn(String text) {
        return TAG.matcher(text).find();
    }
}

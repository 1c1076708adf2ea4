package dev.overture.activities.delivery;

import java.util.regex.Pattern;

/** The subjects of answers. */
final class Threads {

    private static final Pattern ANSWER = Pattern.compile("(?i)^\\s*(re|aw|sv|antw)\\s*:.*");

    private Threads() {}

    /** The subject with one "Re:", whatever it had before. */
    static String answerTo(String subject) {
        return ANSWER.matcher(subject).matches() ? subject : "Re: " + subject;
    }
}

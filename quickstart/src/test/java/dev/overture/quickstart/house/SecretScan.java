package dev.overture.quickstart.house;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what looks like a real key in a text. */
final class SecretScan {

    private static final Map<String, Pattern> SHAPES = shapes();

    /**
     * A name that holds a secret, an assignment, and a long value of key-like characters. Begins at the telling word and is
     * bounded, so that a line of a million characters takes no longer than a million lines.
     */
    private static final Pattern ASSIGNED = Pattern.compile(
            "(?i)(?:key|secret|password|passwd|token)[a-z0-9_.-]{0,40}[\"']?\\s{0,9}[:=]>?\\s{0,9}[\"']?"
                    + "(?<value>[A-Za-z0-9+/_=-]{32,512})");

    /** Below this many bits a character it is words, a name or a constant, not a key. */
    private static final double KEY_LIKE = 3.8;

    private SecretScan() {}

    private static Map<String, Pattern> shapes() {
        Map<String, Pattern> shapes = new LinkedHashMap<>();
        shapes.put("private key", Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY"));
        shapes.put("key of AWS", Pattern.compile("\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"));
        shapes.put("token of GitHub", Pattern.compile("\\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{40,})"));
        shapes.put("token of Slack", Pattern.compile("\\bxox[abeprs]-[A-Za-z0-9-]{10,}"));
        shapes.put("key of Google", Pattern.compile("\\bAIza[A-Za-z0-9_-]{35}"));
        shapes.put("key of OpenAI", Pattern.compile("\\bsk-[A-Za-z0-9_-]{32,}"));
        shapes.put("key of a workspace", Pattern.compile("\\bovk_[A-Za-z0-9_-]{43}"));
        shapes.put(
                "password in a URL",
                Pattern.compile("\\b[a-z][a-z0-9+]*://[^\\s:/@\"'<>${]+:[^\\s:/@\"'<>${]{6,}@[a-z]"));
        return shapes;
    }

    /** What was found, each as {@code line N: what}; never the secret itself. */
    static List<String> findings(String text) {
        List<String> findings = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            int number = i + 1;
            SHAPES.forEach((what, shape) -> {
                if (shape.matcher(line).find()) {
                    findings.add("line " + number + ": " + what);
                }
            });
            Matcher assigned = ASSIGNED.matcher(line);
            while (assigned.find()) {
                if (keyLike(assigned.group("value"))) {
                    findings.add("line " + number + ": long random value of a secret");
                }
            }
        }
        return findings;
    }

    /** Letters and digits mixed at random; hexadecimal has at most 4 bits a character, base64 up to 6. */
    private static boolean keyLike(String value) {
        boolean mixed =
                value.chars().anyMatch(Character::isDigit) && value.chars().anyMatch(Character::isLetter);
        boolean hexadecimal = value.matches("[0-9a-fA-F]+");
        return mixed && bitsPerCharacter(value) >= (hexadecimal ? 3.0 : KEY_LIKE);
    }

    private static double bitsPerCharacter(String value) {
        return value.chars()
                .distinct()
                .mapToDouble(each ->
                        (double) value.chars().filter(other -> other == each).count() / value.length())
                .map(share -> -share * Math.log(share) / Math.log(2))
                .sum();
    }
}

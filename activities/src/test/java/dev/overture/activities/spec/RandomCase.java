package dev.overture.activities.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A sequence, a person and events that a seed decides. Every text is another one, so that a double shows. */
final class RandomCase {

    private static final List<String> EVENTS = List.of(
            "accepts",
            "accepts",
            "accepts",
            "accepts-silently",
            "opens",
            "clicks",
            "bounces",
            "unsubscribes",
            "replies");
    private static final List<String> ANSWERS = List.of(
            "ok",
            "ok",
            "ok",
            "ok",
            "lost behind",
            "lost before",
            "unreachable",
            "refused unreachable",
            "refused already_connected",
            "refused throttled",
            "refused not_connected");

    private final Random random;
    private final StringBuilder yaml = new StringBuilder();
    private int texts;
    private Asked asked = new Asked(false, false);

    private RandomCase(long seed) {
        random = new Random(seed);
    }

    static SpecCase of(long seed) {
        return new RandomCase(seed).told(seed);
    }

    private SpecCase told(long seed) {
        steps(0, 2 + random.nextInt(6));
        Map<String, Object> person = new TreeMap<>();
        boolean linkedin = random.nextInt(8) > 0;
        person.put("linkedin", linkedin);
        person.put("email", !linkedin || random.nextInt(4) > 0);
        person.put("connected", random.nextInt(4) == 0);
        person.put("tags", random.nextBoolean() ? "vip" : "other");
        return new SpecCase(
                "seed " + seed, yaml.toString(), null, person, null, null, events(), answers(), List.of(), null, "?");
    }

    private List<String> answers() {
        List<String> answers = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            answers.add(ANSWERS.get(random.nextInt(ANSWERS.size())));
        }
        return answers;
    }

    /** In the order of their times; every pause is lifted. */
    private List<String> events() {
        TreeMap<Integer, String> events = new TreeMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            events.put(random.nextInt(15 * 24), EVENTS.get(random.nextInt(EVENTS.size())));
        }
        if (random.nextInt(3) == 0) {
            int begin = random.nextInt(10 * 24);
            events.put(begin, "pause");
            events.put(begin + 1 + random.nextInt(72), "resume");
        }
        List<String> told = new ArrayList<>();
        events.forEach((hour, what) -> told.add(hour + "h " + what));
        return told;
    }

    private void steps(int depth, int count) {
        for (int i = 0; i < count; i++) {
            step(depth);
        }
    }

    private void line(int depth, String text) {
        yaml.append("  ".repeat(depth * 2)).append("- ").append(text).append('\n');
    }

    private void inner(int depth, String text) {
        yaml.append("  ".repeat(depth * 2 + 1)).append(text).append('\n');
    }

    private String text() {
        return "text " + ++texts;
    }

    private void step(int depth) {
        switch (random.nextInt(depth < 2 ? 10 : 6)) {
            case 0 -> line(depth, "delay: " + (1 + random.nextInt(96)) + "h");
            case 1, 2 -> line(depth, "message: " + text());
            case 3 -> {
                line(depth, "email: { subject: S, body: " + text() + " }");
                asked = new Asked(asked.connection(), true);
            }
            case 4 -> line(depth, "visit_profile");
            case 5 -> line(depth, "inmail: { subject: S, body: " + text() + " }");
            case 6 -> {
                line(
                        depth,
                        "if: "
                                + List.of("has_email", "connected", "{ tag: vip }")
                                        .get(random.nextInt(3)));
                Asked then = branch(depth, "then");
                asked = then.or(branch(depth, "else"));
            }
            case 7 -> variants(depth);
            case 8 -> line(depth, "task: { text: Call, expires: " + (1 + random.nextInt(5)) + "d }");
            default -> wait(depth);
        }
    }

    private void variants(int depth) {
        line(depth, "variants:");
        Asked met = asked;
        for (int i = 0; i < 2; i++) {
            yaml.append("  ".repeat(depth * 2 + 2))
                    .append("- weight: ")
                    .append(1 + i)
                    .append('\n');
            yaml.append("  ".repeat(depth * 2 + 3)).append("steps:\n");
            met = met.or(branch(depth + 2, 1));
        }
        asked = met;
    }

    private Asked branch(int depth, String name) {
        inner(depth, name + ":");
        return branch(depth + 1, 1 + random.nextInt(2));
    }

    /** What was asked for behind the branch; beside it stands only what was asked for before. */
    private Asked branch(int depth, int count) {
        Asked before = asked;
        steps(depth, count);
        Asked after = asked;
        asked = before;
        return after;
    }

    private void wait(int depth) {
        if (!asked.connection()) {
            line(depth, "invite: " + text());
            asked = new Asked(true, asked.opening());
        }
        line(depth, "wait_for: " + (asked.opening() && random.nextBoolean() ? "email_opened" : "connection_accepted"));
        inner(depth, "within: " + (1 + random.nextInt(6)) + "d");
        if (random.nextInt(3) == 0) {
            inner(depth, "late: ignore");
        }
        asked = asked.or(branch(depth, "otherwise"));
    }

    /** What a person may have been asked for on one of the ways that lead here; only that can be waited for. */
    private record Asked(boolean connection, boolean opening) {

        Asked or(Asked other) {
            return new Asked(connection || other.connection, opening || other.opening);
        }
    }
}

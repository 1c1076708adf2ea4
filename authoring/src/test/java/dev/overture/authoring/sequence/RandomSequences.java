package dev.overture.authoring.sequence;

import dev.overture.model.facts.FactKind;
import dev.overture.model.ids.StepId;
import dev.overture.model.policy.CampaignWindow;
import dev.overture.model.sequence.Awaited;
import dev.overture.model.sequence.Condition;
import dev.overture.model.sequence.FileSettings;
import dev.overture.model.sequence.Lapse;
import dev.overture.model.sequence.Late;
import dev.overture.model.sequence.LongNote;
import dev.overture.model.sequence.OnFailure;
import dev.overture.model.sequence.ReplyStop;
import dev.overture.model.sequence.SendRules;
import dev.overture.model.sequence.Sequence;
import dev.overture.model.sequence.Step;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sequences of every kind of step that the reader accepts; the same seed gives the same ones. */
public final class RandomSequences {

    private static final int MAX_NESTING = 4;
    private static final List<String> PIECES = List.of(
            "yes",
            "null",
            "~",
            "2024-01-01",
            "12:30",
            "- a",
            "a: b",
            " # c",
            "'",
            "\"",
            "\\n",
            "\n",
            "  ",
            "\t",
            "ü",
            "😀",
            "\u2028",
            "é\u0085",
            "\r\n",
            "%",
            "@",
            "`",
            "&x",
            "*x",
            "!t",
            "|",
            ">",
            "{",
            "}",
            "[",
            "]",
            ",",
            "x",
            "{{ first_name }}",
            "{{ company | default: 'you' }}",
            "{firstName}",
            "{% if title %}T{% endif %}",
            "Hello ");
    private static final List<String> COLUMNS = List.of("title", "employees", "city", "industry");

    private final Random random;
    private int ids;

    /** Begins with this seed. */
    public RandomSequences(long seed) {
        this.random = new Random(seed);
    }

    /** The next one. */
    public Sequence next() {
        ids = 0;
        List<Step> steps = new ArrayList<>();
        Way way = new Way();
        while (steps.isEmpty() || (!way.over && steps.size() < 12 && random.nextInt(8) > 0)) {
            steps.add(step(way, 0));
        }
        return new Sequence(words(), steps, replyStop(), settings());
    }

    /** What has happened on some way to the present step. */
    private static final class Way {
        private boolean invited;
        private boolean mailed;
        private boolean spoken;
        private boolean over;

        private Way copy() {
            Way copy = new Way();
            copy.take(this);
            return copy;
        }

        private void take(Way other) {
            invited = other.invited;
            mailed = other.mailed;
            spoken = other.spoken;
            over = other.over;
        }

        private void join(Way other) {
            if (over != other.over) {
                take(over ? other : this);
            } else {
                invited |= other.invited;
                mailed |= other.mailed;
                spoken |= other.spoken;
            }
        }
    }

    private ReplyStop replyStop() {
        return chance(2)
                ? ReplyStop.DEFAULT
                : new ReplyStop(pick(ReplyStop.Scope.values()), chance(2) ? null : duration());
    }

    private FileSettings settings() {
        return new FileSettings(
                chance(3) ? words() : null, chance(3) ? window() : null, chance(3) ? 1 + random.nextInt(200) : null);
    }

    private CampaignWindow window() {
        LocalDate from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1_000));
        int opens = random.nextInt(86_399);
        boolean hours = chance(2);
        return new CampaignWindow(
                chance(2) ? from : null,
                chance(2) ? from.plusDays(random.nextInt(100)) : null,
                chance(2) ? EnumSet.of(DayOfWeek.MONDAY, pick(DayOfWeek.values())) : null,
                hours ? LocalTime.ofSecondOfDay(opens) : null,
                hours ? LocalTime.ofSecondOfDay(opens + 1 + random.nextInt(86_399 - opens)) : null);
    }

    private List<Step> branch(Way way, int nesting) {
        List<Step> steps = new ArrayList<>();
        while (!way.over && steps.size() < 4 && random.nextInt(3) > 0) {
            steps.add(step(way, nesting));
        }
        return steps;
    }

    private Step step(Way way, int nesting) {
        return switch (random.nextInt(nesting < MAX_NESTING ? 14 : 10)) {
            case 0, 1 -> invite(way);
            case 2 -> {
                way.spoken = true;
                yield new Step.Message(id(), text(), rules());
            }
            case 3 -> {
                way.spoken = true;
                yield new Step.Inmail(id(), text(), text(), rules());
            }
            case 4 -> email(way);
            case 5 -> {
                way.spoken = true;
                yield new Step.Whatsapp(id(), text(), rules());
            }
            case 6 -> chance(2) ? new Step.VisitProfile(id(), rules()) : new Step.WithdrawInvite(id(), rules());
            case 7 -> new Step.Delay(id(), lapse());
            case 8 -> task(way);
            case 9 -> {
                way.over = true;
                yield new Step.End(id(), words());
            }
            case 10 -> choice(way, nesting + 1);
            case 11 -> variants(way, nesting + 1);
            default -> waitFor(way, nesting + 1);
        };
    }

    private Step invite(Way way) {
        way.invited = true;
        way.spoken = true;
        return chance(3)
                ? new Step.Invite(id(), null, LongNote.HOLD, rules())
                : new Step.Invite(id(), text(), pick(LongNote.values()), rules());
    }

    private Step email(Way way) {
        boolean inThread = way.mailed && chance(2);
        way.mailed = true;
        way.spoken = true;
        return new Step.Email(id(), inThread ? null : text(), text(), inThread, rules());
    }

    private Step task(Way way) {
        way.spoken = true;
        Duration expires = duration().plusSeconds(1);
        Duration remind = chance(2) ? null : Duration.ofSeconds(1 + random.nextInt((int) expires.toSeconds() - 1));
        return new Step.Task(id(), text(), remind, expires);
    }

    private Step choice(Way way, int nesting) {
        StepId id = id();
        Way otherwise = way.copy();
        Step step = new Step.If(id, condition(), branch(way, nesting), branch(otherwise, nesting));
        way.join(otherwise);
        return step;
    }

    private Step variants(Way way, int nesting) {
        StepId id = id();
        Way before = way.copy();
        List<Step.Variant> variants = new ArrayList<>();
        for (int i = 0; i < 2 || chance(3); i++) {
            Way one = before.copy();
            variants.add(new Step.Variant(1 + random.nextInt(1_000), branch(one, nesting)));
            if (i == 0) {
                way.take(one);
            } else {
                way.join(one);
            }
        }
        return new Step.Variants(id, variants);
    }

    private Step waitFor(Way way, int nesting) {
        List<Awaited> possible = new ArrayList<>();
        if (way.invited) {
            possible.add(Awaited.CONNECTION_ACCEPTED);
        }
        if (way.mailed) {
            possible.add(Awaited.EMAIL_OPENED);
            possible.add(Awaited.LINK_CLICKED);
        }
        if (way.spoken) {
            possible.add(Awaited.REPLY);
        }
        if (possible.isEmpty()) {
            return invite(way);
        }
        StepId id = id();
        Awaited event = possible.get(random.nextInt(possible.size()));
        Way otherwise = way.copy();
        Step step = new Step.WaitFor(id, event, duration(), branch(otherwise, nesting), pick(Late.values()));
        if (event == Awaited.REPLY) {
            way.take(otherwise);
        } else {
            way.join(otherwise);
        }
        return step;
    }

    private SendRules rules() {
        return chance(2) ? SendRules.NONE : new SendRules(chance(3) ? null : condition(), pick(OnFailure.values()));
    }

    private Condition condition() {
        return switch (random.nextInt(5)) {
            case 0 -> new Condition.Tag(words());
            case 1 -> new Condition.Segment(words());
            case 2 -> new Condition.Event(pick(FactKind.values()));
            case 3 -> comparison();
            default -> pick(Condition.Trait.values());
        };
    }

    private Condition comparison() {
        Condition.Operator operator = pick(Condition.Operator.values());
        boolean numeric =
                operator == Condition.Operator.GREATER_THAN || operator == Condition.Operator.LESS_THAN || chance(3);
        @Nullable String value = numeric ? random.nextInt(2_000) - 1_000 + (chance(2) ? ".5" : "") : words();
        return new Condition.Field(
                COLUMNS.get(random.nextInt(COLUMNS.size())), operator, operator.comparesWithValue() ? value : null);
    }

    private Lapse lapse() {
        return switch (random.nextInt(3)) {
            case 0 -> new Lapse.WorkingDays(1 + random.nextInt(260));
            case 1 ->
                new Lapse.Until(
                        chance(3) ? null : pick(DayOfWeek.values()),
                        LocalTime.of(random.nextInt(24), random.nextInt(60)));
            default -> new Lapse.Time(duration());
        };
    }

    /** Up to a week in one of many lengths. */
    private Duration duration() {
        return Duration.ofSeconds(1 + random.nextInt(7 * 86_400));
    }

    /** 1 to about 200 characters, never blank. */
    private String text() {
        return pieces(PIECES) + (chance(2) ? "x" : ".");
    }

    private String words() {
        return pieces(PIECES.subList(0, PIECES.indexOf("{"))) + "x";
    }

    private String pieces(List<String> pieces) {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, random.nextInt(6)).forEach(i -> {
            String piece = pieces.get(random.nextInt(pieces.size()));
            boolean opensTag = !text.isEmpty() && text.charAt(text.length() - 1) == '{' && piece.matches("(?s)[{%].*");
            text.append(opensTag ? " " : "").append(piece);
        });
        return text.toString();
    }

    private StepId id() {
        return new StepId((chance(2) ? "step_" : "0-_") + ++ids);
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}

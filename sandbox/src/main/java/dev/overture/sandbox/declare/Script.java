package dev.overture.sandbox.declare;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.overture.sandbox.judge.Kind;
import dev.overture.sandbox.wire.FieldError;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a person does of itself. Milliseconds are real ones, whatever the speed of the sandbox.
 *
 * @param invitation what becomes of an invitation; ignored when missing
 * @param acceptAfterMs how long the person takes to accept or decline; 0 when missing
 * @param newRelationAfterMs how long after the acceptance the vendor reports it; when missing the vendor takes its
 *     own 0 to 8 hours, divided by the speed
 * @param replyTo when the person answers; never when empty
 * @param opens when the person opens e-mails, told only of those whose opens are tracked; never when empty
 * @param clicks when the person follows links in e-mails, told only of those whose links are tracked; never when empty
 */
public record Script(
        @Nullable Answer invitation,
        @Nullable Long acceptAfterMs,
        @Nullable Long newRelationAfterMs,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        List<Reply> replyTo,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        List<Open> opens,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        List<Click> clicks) {
    /** The script of somebody who never does anything. */
    public static final Script PASSIVE = new Script(Answer.IGNORE, null, null, List.of(), List.of(), List.of());

    public Script {
        FieldError.atLeast(0, "accept_after_ms", acceptAfterMs);
        FieldError.atLeast(0, "new_relation_after_ms", newRelationAfterMs);
        replyTo = replyTo == null ? List.of() : List.copyOf(replyTo);
        opens = opens == null ? List.of() : List.copyOf(opens);
        clicks = clicks == null ? List.of() : List.copyOf(clicks);
    }

    /** The person's answers; none when nothing is scripted. */
    public List<Reply> replies() {
        return replyTo == null ? List.of() : replyTo;
    }

    /** When the person opens e-mails; none when nothing is scripted. */
    public List<Open> openings() {
        return opens == null ? List.of() : opens;
    }

    /** When the person follows links; none when nothing is scripted. */
    public List<Click> clickings() {
        return clicks == null ? List.of() : clicks;
    }

    /** What a person makes of an invitation. */
    public enum Answer {
        ACCEPT,
        DECLINE,
        IGNORE;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One answer of the person.
     *
     * @param kind the kind of send it answers; every kind but withdrawals when missing or {@code any}
     * @param ordinal which send of that kind to this person it answers, counted from 1; 1 when missing
     * @param afterMs how long the person takes; 0 when missing
     * @param as what the answer is; the person's own words when missing
     * @param text what is said, for a bounce the diagnosis; required unless {@code as} says what else is usual
     */
    public record Reply(
            @Nullable Trigger kind,
            @Nullable Integer ordinal,
            @Nullable Long afterMs,
            @Nullable Manner as,
            @Nullable String text) {
        public Reply {
            FieldError.atLeast(1, "ordinal", ordinal);
            FieldError.atLeast(0, "after_ms", afterMs);
            if (as == null || as == Manner.ANSWER) {
                FieldError.required("text", text);
            }
            if (as == Manner.BOUNCE && kind != Trigger.EMAIL) {
                throw new FieldError("kind", "is email for a bounce");
            }
        }

        /** Whether this answers a send of {@code sent} at all. */
        public boolean answers(Kind sent) {
            return kind == null || kind.matches(sent);
        }

        /** What the answer is. */
        public Manner manner() {
            return as == null ? Manner.ANSWER : as;
        }

        /** What the person writes. */
        public String words() {
            return text == null ? manner().usualWords() : text;
        }

        /** Which send it answers, counted from 1. */
        public int nth() {
            return ordinal == null ? 1 : ordinal;
        }
    }

    /**
     * The person opens an e-mail.
     *
     * @param ordinal which e-mail to this person, counted from 1; 1 when missing
     * @param afterMs how long the person takes; 0 when missing
     */
    public record Open(@Nullable Integer ordinal, @Nullable Long afterMs) {
        public Open {
            FieldError.atLeast(1, "ordinal", ordinal);
            FieldError.atLeast(0, "after_ms", afterMs);
        }
    }

    /**
     * The person follows a link.
     *
     * @param ordinal in which e-mail to this person, counted from 1; 1 when missing
     * @param afterMs how long the person takes; 0 when missing
     */
    public record Click(@Nullable Integer ordinal, @Nullable Long afterMs, String url) {
        public Click {
            FieldError.atLeast(1, "ordinal", ordinal);
            FieldError.atLeast(0, "after_ms", afterMs);
            FieldError.required("url", url);
        }
    }

    /** What can set off an answer. */
    public enum Trigger {
        INVITATION,
        MESSAGE,
        INMAIL,
        EMAIL,
        WHATSAPP,
        ANY;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean matches(Kind kind) {
            return this == ANY ? kind != Kind.WITHDRAWAL : name().equals(kind.name());
        }
    }
}

package dev.overture.model.sequence;

import dev.overture.model.Coded;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far an answer stops the machine.
 *
 * @param scope whom it stops
 * @param pauseColleagues for how long nothing goes out to others of the same company; null for not at all
 */
public record ReplyStop(Scope scope, @Nullable Duration pauseColleagues) {

    /** The person everywhere, colleagues not at all. */
    public static final ReplyStop DEFAULT = new ReplyStop(Scope.PERSON, null);

    /** Whom an answer stops. */
    public enum Scope implements Coded {
        /** The person in every campaign of the workspace. */
        PERSON("person"),
        /** The person in the campaign that was answered; everywhere, where that is not known. */
        CAMPAIGN("campaign");

        private final String code;

        Scope(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}

package dev.overture.api.adoption;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.model.sending.MessageKind;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code campaign_prospect_execution_state}.
 *
 * @param step the number of the step that it stands at, counted from 1
 * @param failed numbers of steps that the older system could not do
 * @param skipped numbers of steps that it left out
 * @param invited whether the connection was pending
 * @param awaited the trigger that it waits for, such as {@code connection_accepted}; null where it waits for none
 * @param counted how many messages of a kind it counted; whether an invitation counted as a message, nobody knows
 */
record OldExecution(
        String oldId,
        String status,
        int step,
        Set<Integer> completed,
        Set<Integer> failed,
        Set<Integer> skipped,
        boolean connected,
        boolean invited,
        @Nullable String awaited,
        boolean replied,
        @Nullable Instant lastAt,
        @Nullable Instant lastMessageAt,
        @Nullable Instant lastEmailAt,
        Map<MessageKind, Integer> counted) {

    /** Copies the counts. */
    OldExecution {
        counted = Map.copyOf(counted);
    }

    static OldExecution of(OldRow row, ObjectMapper json) {
        OldRow linkedin = row.object("linkedin_state", json);
        OldRow email = row.object("email_state", json);
        OldRow whatsapp = row.object("whatsapp_state", json);
        String status = lower(row.text("status"));
        String connection = lower(linkedin.text("connection_status"));
        return new OldExecution(
                row.id(),
                status.isEmpty() ? "pending" : status,
                number(row, "current_step", 1),
                row.numbers("completed_steps"),
                row.numbers("failed_steps"),
                row.numbers("skipped_steps"),
                Set.of("connected", "accepted").contains(connection),
                connection.equals("pending"),
                row.text("waiting_for_trigger"),
                email.yes("replied") || whatsapp.yes("replied"),
                row.instant("last_executed_at"),
                linkedin.instant("last_message_at"),
                email.instant("last_sent_at"),
                Map.of(
                        MessageKind.MESSAGE, number(linkedin, "message_count", 0),
                        MessageKind.EMAIL, number(email, "sent_count", 0),
                        MessageKind.WHATSAPP, number(whatsapp, "sent_count", 0)));
    }

    private static int number(OldRow row, String column, int otherwise) {
        String written = row.text(column);
        return written != null && written.matches("[0-9]{1,4}") ? Integer.parseInt(written) : otherwise;
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    /** Whether it left this step behind without having sent anything. */
    boolean sentNothingAt(int step) {
        return failed.contains(step) || skipped.contains(step);
    }

    boolean paused() {
        return status.equals("paused");
    }

    /** Whether the older system was done with everything. */
    boolean over() {
        return status.equals("completed");
    }

    /** The number of the last step that it is past. */
    int past() {
        return over() ? step : step - 1;
    }

    /** Whether it stands still until something happens. */
    boolean waiting() {
        return status.equals("waiting_trigger");
    }

    boolean awaitsAcceptance() {
        return "connection_accepted".equalsIgnoreCase(awaited);
    }
}
